import { expect, it } from "vitest";
import { answering } from "./answer";
import { Refusal } from "./refusal";

const typed = { email: "x@example.com" };
const failing = (error: unknown) => answering(typed, () => Promise.reject(error));

it("gives a refusal's words with what was typed, beside its field if it names one", async () => {
  expect(await failing(new Refusal("No."))).toEqual({ state: "refused", message: "No.", values: typed });
  expect(await failing(new Refusal("No.", "email"))).toEqual({
    state: "invalid",
    errors: { email: "No." },
    values: typed,
  });
});

it("says that the store cannot be reached, and passes on everything else", async () => {
  const away = Object.assign(new Error("secret"), { code: "ECONNREFUSED" });
  expect(await failing(away)).toMatchObject({ state: "refused", values: typed });
  await expect(failing(new Error("a fault of ours"))).rejects.toThrow("a fault of ours");
});
