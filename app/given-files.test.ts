import { expect, test } from "vitest";
import { broughtFiles, namedFiles } from "./given-files";

test("a field in which nothing was chosen brings nothing, however it is sent", () => {
  const form = new FormData();
  form.append("files", "");
  form.append("files", new File([], ""));
  expect(namedFiles(form)).toEqual([]);
  expect(broughtFiles(form)).toEqual([]);
  const lamp = new File(["lamp"], "lamp.png");
  form.append("files", "an id");
  form.append("files", lamp);
  form.append("files", new File([], "empty.png"));
  expect(namedFiles(form)).toEqual(["an id"]);
  expect(
    broughtFiles(form).map(({ name }) => name),
    "an empty file is said to be empty",
  ).toEqual(["lamp.png", "empty.png"]);
});
