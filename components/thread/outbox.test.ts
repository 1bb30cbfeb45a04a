import { beforeEach, expect, test, vi } from "vitest";
import type { LineEntry } from "@/lib/threads/line";
import { deliver, type Sent } from "./deliver";
import { type Box, boxOf, forgetOthers, openBox, type Pending, setBox, unsentOf } from "./outbox";

const KEY = "writer customer order/1/store";
const empty: Box = { text: "", pending: [], files: [], rev: 0, dirty: false };
const message = (text: string): Pending => ({ id: `id of ${text}`, text, shown: 0, files: [], state: "sending" });
const hung = (seq: number): Sent => ({ state: "ok", message: "Sent.", line: { seq } as LineEntry });
const states = () => boxOf(KEY)?.pending.map(({ text, state }) => `${text} ${state}`);

// What a window keeps, here without one.
const storage = new Map<string, string>();
vi.stubGlobal(
  "sessionStorage",
  new Proxy(
    {
      getItem: (name: string) => storage.get(name) ?? null,
      setItem: (name: string, value: string) => storage.set(name, value),
      removeItem: (name: string) => storage.delete(name),
    },
    { ownKeys: () => [...storage.keys()], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }) },
  ),
);

let key = 0;
beforeEach(() => storage.clear());

test("messages go out one after the other, in the order they were written", async () => {
  openBox(KEY, empty);
  setBox(KEY, (box) => ({ ...box, pending: [message("one"), message("two"), message("three")] }));
  const order: unknown[] = [];
  let under = 0;
  await deliver(
    KEY,
    "order/1/store",
    async (_, form) => {
      expect(++under, "one at a time").toBe(1);
      order.push(form.get("text"), form.get("clientId"));
      await Promise.resolve();
      under--;
      return form.get("text") === "two"
        ? { state: "refused", message: "No more today.", values: {} }
        : hung(order.length);
    },
    () => undefined,
  );
  expect(order).toEqual(["one", "id of one", "two", "id of two", "three", "id of three"]);
  expect(states()).toEqual(["one sent", "two failed", "three sent"]);
  expect(boxOf(KEY)?.pending[1]).toMatchObject({ why: "No more today." });
  expect(unsentOf(boxOf(KEY) ?? empty)).toBe("two");
});

test("an answer that does not come is a failure, and one that comes late is taken all the same", async () => {
  vi.useFakeTimers();
  const slow = `writer customer ${++key}`;
  openBox(slow, { ...empty, pending: [message("slow")] });
  let answer: (sent: Sent) => void = () => undefined;
  const done: Sent[] = [];
  const delivered = deliver(
    slow,
    "t",
    () => new Promise((resolve) => (answer = resolve)),
    (it) => done.push(it),
  );
  await vi.advanceTimersByTimeAsync(20_000);
  await delivered;
  expect(boxOf(slow)?.pending[0]).toMatchObject({ state: "failed", why: "Not sent. Your text is safe here." });
  answer(hung(1));
  await vi.advanceTimersByTimeAsync(0);
  expect(boxOf(slow)?.pending[0]).toMatchObject({ state: "sent" });
  expect(done).toHaveLength(1);
  vi.useRealTimers();
});

test("a page loaded again finds what was typed and not sent; what was written on elsewhere goes before", () => {
  const stored = (box: Partial<Box>) => {
    key++;
    storage.set(`parley ${name()}`, JSON.stringify({ ...empty, ...box }));
  };
  const name = () => `writer customer again ${key}`;
  stored({ text: "mine", rev: 3, dirty: true });
  expect(openBox(name(), { ...empty, text: "older", rev: 3 }).text, "the same draft, typed on").toBe("mine");
  stored({ text: "mine", rev: 3 });
  expect(openBox(name(), { ...empty, text: "the phone's", rev: 4 }).text, "kept, and gone on with elsewhere").toBe(
    "the phone's",
  );
  stored({ text: "mine, and more", rev: 3, dirty: true });
  expect(openBox(name(), { ...empty, text: "mine", rev: 4 }).text, "saved without an answer").toBe("mine, and more");
  stored({ text: "mine", rev: 3, dirty: true });
  expect(openBox(name(), { ...empty, text: "theirs", rev: 4 }).text, "both, rather than one").toBe("theirs\n\nmine");
  stored({ pending: [message("under way")], rev: 3 });
  expect(openBox(name(), { ...empty, rev: 3 }).pending, "tried again").toEqual([message("under way")]);
});

test("the next person of the window finds nothing", () => {
  storage.set("parley one customer x", "{}").set("parley two customer x", "{}").set("other", "1");
  forgetOthers("two");
  expect([...storage.keys()]).toEqual(["parley two customer x", "other"]);
});
