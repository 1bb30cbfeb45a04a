import { expect, test } from "./stage";

// The order is in a thread's HTML twice, for two widths; for React it is to be brought once (decision 064).

const pages = [
  { who: "carla", path: "/account/orders/1001/messages/harbor-lights" },
  { who: "victor", path: "/seller/orders/1001/messages/harbor-lights" },
] as const;

for (const { who, path } of pages)
  test(`the order beside ${who}'s thread`, async ({ open }) => {
    const page = await open(who);
    const html = await (await page.request.get(path)).text();
    const forReact = html.match(/<script[^>]*>self\.__next_f.*?<\/script>/gs)?.join("") ?? "";
    expect(html.split(">Brass lamp<").length - 1).toBe(2);
    expect(forReact.split("Brass lamp").length - 1).toBe(1);
  });
