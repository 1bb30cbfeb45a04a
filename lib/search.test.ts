import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { readSought } from "./search";

/** Would a message be found by this? */
async function finds(text: string, q: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ found: boolean | null }[]>`
    select search_document(${text}) @@ search_query(${q}) as found`;
  return row?.found ?? false;
}

describe("what is found", () => {
  test.each([
    ["words by their beginning", "The brass lamps arrived", "lam"],
    ["whole words", "The brass lamps arrived", "lamps"],
    ["several words in any order", "The brass lamps arrived", "arr lamp"],
    ["whatever the case", "The BRASS lamps", "brAsS"],
    ["accents left out", "La crème brûlée", "creme BRULEE"],
    ["accents put in", "La creme brulee", "crème"],
    ["accents written apart", "cre\u0300me", "crème"],
    ["letters with a stroke", "Łódź, Søren, Đorđe", "lodz soren dorde"],
    ["ligatures and sharp s", "Straße, œuvre, Ærø, ﬁnd", "STRASSE oeuvre aero find"],
    ["full-width forms", "Ｌａｍｐ １２３", "lamp 123"],
    ["half-width kana", "ﾗﾝﾌﾟ", "ランプ"],
    ["words with an apostrophe", "I don’t know", "don't"],
    ["a decimal", "49.50 EUR", "49.50"],
    ["soft hyphens and joiners inside words", "deliv\u00ADery", "delivery"],
    ["Turkish dots", "İstanbul ışık", "istanbul ISIK"],
    ["Cyrillic", "Где мой ЗАКАЗ?", "заказ мо"],
    ["Greek, the last sigma too", "ΣΊΣΥΦΟΣ", "σίσυφος"],
    ["Armenian and Georgian capitals", "ԲԱՐԵՎ ᲒᲐᲛᲐᲠᲯᲝᲑᲐ", "բարեվ გამარჯობა"],
    ["Arabic with and without marks", "أَيْنَ الطلب ٤٢", "اين الطلب 42"],
    ["Hebrew with points", "שָׁלוֹם", "שלום"],
    ["Hindi", "मेरा ऑर्डर कहाँ है", "ऑर्डर कहाँ"],
    ["Korean by its beginning", "주문을 확인해 주세요", "주문"],
    ["two successive Han", "我的订单在哪里", "订单"],
    ["more than two Han", "我的订单在哪里", "订单在哪"],
    ["kana and Han together", "注文したランプが届きません", "ランプが届き"],
    ["Han in two places", "我的订单在哪里", "订单 哪里"],
    ["one Han anywhere", "我的订单在哪里", "单"],
    ["the last Han of a run", "小犬", "犬"],
    ["one Han that stands alone", "a犬b", "犬"],
    ["Han outside the first plane", "𠮷野家です", "𠮷野"],
    ["Thai", "สินค้ายังไม่มาถึง", "ยังไม่"],
    ["Lao", "ສິນຄ້າຍັງບໍ່ມາ", "ຍັງ"],
    ["Khmer", "ទំនិញមិនទាន់មកដល់", "មិនទាន់"],
    ["Myanmar", "ပစ္စည်းမရောက်သေးပါ", "မရောက်"],
    ["Tibetan", "བཀྲ་ཤིས་བདེ་ལེགས།", "ཤིས"],
    ["words beside Han", "iPhone15のケース", "iphone ケース"],
  ])("%s", async (_, text, q) => expect(await finds(text, q)).toBe(true));

  test.each([
    ["the middle of a word", "The brass lamps", "amps"],
    ["one of two words missing", "The brass lamps", "lamps chair"],
    ["a longer word", "lamp", "lamps"],
    ["Han that do not succeed each other", "我的订单在哪里", "我订"],
    ["Han the other way round", "订单", "单订"],
    ["Han across a sign between", "订，单", "订单"],
    ["another kana", "ガム", "カム"],
    ["Thai that is not there", "สินค้ายังไม่มาถึง", "ถึงยัง"],
    ["nothing but signs", "& | ! :* <-> ( ) ' \\", "& ! :*"],
    ["an emoji", "thanks 👍", "👍"],
  ])("not %s", async (_, text, q) => expect(await finds(text, q)).toBe(false));
});

test("a search is a list of words, whatever else it holds", async () => {
  for (const q of ["'lamp' & | ! :* \\ ( <->", "lamp:A & !x", "\\'lamp\\'", "!!lamp''''", "lamp\u0001\u2028"])
    expect(await finds("a lamp x a", q), q).toBe(true);
});

test("at most ten words count, the longest", async () => {
  const words = [
    "aa",
    "bbb",
    "cccc",
    "ddddd",
    "eeeeee",
    "fffffff",
    "gggggggg",
    "hhhhhhhhh",
    "iiiiiiiiii",
    "jjjjjjjjjjj",
  ];
  expect(await finds(words.join(" "), `${words.join(" ")} k`)).toBe(true);
  expect(await finds(words.slice(1).join(" "), words.join(" "))).toBe(false);
});

test.each([
  ["ten thousand families", "👨‍👩‍👧‍👦".repeat(10_000)],
  ["150,000 accents", "\u0301".repeat(150_000)],
  ["letters under piles of accents", `${"e".padEnd(30, "\u0301")}`.repeat(10_000)],
  [
    "70,000 distinct Han",
    Array.from({ length: 70_000 }, (_, n) => String.fromCodePoint(0x20000 + (n % 42_000))).join(""),
  ],
  ["100,000 Han, all pairs distinct", Array.from({ length: 100_000 }, (_, n) => han(n)).join("")],
  ["one word of 300,000 bytes", "x".repeat(300_000)],
  ["one accented word of 300,000 bytes", "é".repeat(150_000)],
  ["150,000 words", "x ".repeat(150_000)],
  ["100,000 ligatures that are eighteen letters", "ﷺ".repeat(100_000)],
  ["a hundred thousand distinct words", Array.from({ length: 60_000 }, (_, n) => n.toString(36)).join(" ")],
])("%s can be kept", async (_, text) => {
  const user = await db.user.create({ data: { name: text.slice(0, 300_000) } });
  await db.user.update({ where: { id: user.id }, data: { name: "Former customer" } });
  const [row] = await db.$queryRaw<{ words: string }[]>`
    select name_words::text as words from "user" where id = ${user.id}::uuid`;
  expect(row?.words).toBe("'customer' 'former'");
});

test("a long word is found by its beginning", async () => {
  for (const letter of ["x", "é", "ж"]) {
    expect(await finds(letter.repeat(100_000), letter.repeat(250))).toBe(true);
    expect(await finds(letter.repeat(100), letter.repeat(101))).toBe(false);
  }
});

describe("what somebody typed", () => {
  test.each([undefined, null, 5, ["a"], { q: 1 }, "", "   ", "#", "!?&", "\0", "\uD800", "👍"])(
    "%j is nothing to look for",
    (q) => expect(readSought(q)).toBeNull(),
  );

  test.each([
    ["#1001", "1001%"],
    [" ab-1.2_X ", "ab-1.2\\_x%"],
    ["＃１００１", "1001%"],
    ["1001 lamp", null],
    ["x".repeat(65), null],
    ["100%", null],
    ["日本", null],
  ])("%s as an order number", (q, number) => expect(readSought(q)?.number).toBe(number));

  test("what PostgreSQL cannot read is left out, and too much is cut", () => {
    expect(readSought("la\0mp \uD800")?.text).toBe("la mp \uFFFD");
    expect(readSought("😀a".repeat(5_000))?.text.length).toBeLessThanOrEqual(300);
  });
});

/** Steps through 20,000 Han so that no two successive ones come twice. */
function han(n: number): string {
  const row = Math.floor(n / 20_000);
  return String.fromCodePoint(0x4e00 + ((n * (2 * row + 1)) % 20_000));
}
