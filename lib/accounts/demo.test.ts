import { expect, it } from "vitest";
import { makeUser } from "@/test/people";
import { demoPeople, demoProof } from "./demo";

it("in the demo the five are there, and one click is proof; nobody else is", async () => {
  const carla = await makeUser({ email: "carla@example.com", sessionVersion: 2 });
  await makeUser({ email: "olive@example.com", disabledAt: new Date() });
  expect(demoPeople(true).map((it) => it.key)).toEqual(["carla", "olive", "victor", "vera", "ada"]);
  expect(await demoProof("carla", true)).toEqual({ id: carla.id, sessionVersion: 2 });
  for (const key of ["olive", "nobody", "", "__proto__"]) expect(await demoProof(key, true)).toBeNull();
});

it("outside the demo there is none of it, whoever is known", async () => {
  expect(await demoProof("carla", true)).not.toBeNull();
  expect([demoPeople(false), await demoProof("carla", false)]).toEqual([[], null]);
  expect([demoPeople(), await demoProof("carla")]).toEqual([[], null]);
});
