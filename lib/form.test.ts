import { expect, it } from "vitest";
import { errorOf, readFields, readOptional, typedIn } from "./form";

const form = (...pairs: [string, string | Blob][]) => {
  const data = new FormData();
  for (const [name, value] of pairs) data.append(name, value);
  return data;
};

it("reads fields that are there once, as text, literally", () => {
  const data = form(["email", " <b>Ä👩‍👩‍👧</b> "], ["empty", ""], ["other", "x"]);
  expect(readFields(data, ["email", "empty"])).toEqual({
    values: { email: " <b>Ä👩‍👩‍👧</b> ", empty: "" },
    errors: {},
  });
});

it.each([
  ["missing", form()],
  ["repeated", form(["email", "a@b"], ["email", "c@d"])],
  ["a file", form(["email", new Blob(["a@b"])])],
  ["U+0000", form(["email", "a\0@b"])],
  ["no form", { email: "a@b" }],
  ["null", null],
  ["text", "email=a@b"],
])("names the field that is %s", (_, data) => {
  expect(Object.keys(readFields(data, ["email"]).errors)).toEqual(["email"]);
  expect(typeof readFields(data, ["email"]).values.email).toBe("string");
});

it("refuses half a character", () => {
  const data = form();
  // A browser's own FormData mends it; what a program sends through the action protocol may not be.
  data.getAll = () => ["\ud83d"];
  expect(readFields(data, ["email"]).errors.email).toMatch(/cannot be kept/);
});

it("an optional field is its text or null", () => {
  expect(readOptional(form(["intent", "link"]), "intent")).toBe("link");
  expect(readOptional(form(), "intent")).toBeNull();
  expect(readOptional(form(["intent", "a"], ["intent", "b"]), "intent")).toBeNull();
});

it("gives errors and typed text back by field", () => {
  const state = { state: "invalid", errors: { email: "No." }, values: { email: "x" } } as const;
  expect([errorOf(state, "email"), errorOf(state, "name"), typedIn(state, "email")]).toEqual(["No.", undefined, "x"]);
  expect(typedIn({ state: "ok", message: "Done." }, "email")).toBeUndefined();
});
