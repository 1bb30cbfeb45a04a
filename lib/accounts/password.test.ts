import { expect, it } from "vitest";
import { hashPassword, passwordMatches, passwordProblem } from "./password";

it("hashes with Argon2id, 19 MiB, two passes, and a salt of its own", async () => {
  const [one, two] = await Promise.all([hashPassword("parley-demo"), hashPassword("parley-demo")]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(two);
  expect(await passwordMatches(one, "parley-demo")).toBe(true);
  expect(await passwordMatches(one, "Parley-demo")).toBe(false);
});

it("takes the same letters from another keyboard", async () => {
  const composed = await hashPassword("caf\u00e9 au lait");
  expect(await passwordMatches(composed, "cafe\u0301 au lait")).toBe(true);
});

it("without a hash nothing matches, and as much work is done", async () => {
  expect(await passwordMatches(null, "parley-demo")).toBe(false);
  expect(await passwordMatches("no hash", "parley-demo")).toBe(false);
  const cost = async (hash: string | null) => {
    const before = process.cpuUsage();
    for (let i = 0; i < 5; i++) await passwordMatches(hash, "parley-demo");
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  const hash = await hashPassword("parley-demo");
  await cost(hash);
  const [known, unknown] = [await cost(hash), await cost(null)];
  expect(unknown).toBeGreaterThan(known / 3);
});

it.each(["correct horse battery", "ねこがすきです。たぶん", "rT7#qqLm", "parley-demo-2", "Zug nach Wien 07:12"])(
  "accepts %s",
  (password) => {
    expect(passwordProblem(password, ["carla@example.com", "Carla Ruiz"])).toBeNull();
  },
);

it.each([
  ["seven", "rT7#qqL", /at least 8 characters/],
  ["four families, 28 units", "👨‍👩‍👧‍👦".repeat(4), /at least 8/],
  ["blank", "", /at least 8/],
  ["too long", "é".repeat(600), /shorter/],
  ...[
    ...["password", "Password1!", "p@ssw0rd123", "12345678", "1234567890", "qwertyui", "qwerty123", "1q2w3e4r"],
    ...["iloveyou", "sunshine1", "princess", "football", "baseball", "superman", "trustno1", "abc12345", "aa123456"],
    ...["11111111", "asdfghjkl", "zaq12wsx", "1qaz2wsx", "passwordpassword", "asdasdasd", "87654321", "michael1"],
    ...["qwer1234", "liverpool", "letmein1", "welcome123", "aaaaaaaab", "19841203", "1234qwer"],
  ].map((it): [string, string, RegExp] => ["common", it, /Many people/]),
  ["their name", "ruiz2026", /Many people/],
  ["their address", "carla!!!", /Many people/],
])("refuses %s: %s", (_, password, words) => {
  expect(passwordProblem(password, ["carla@example.com", "Carla Ruiz"])).toMatch(words);
});
