/** What the benchmark's people, shops and messages are made of. */
export const NAMES = [
  ...["Carla", "Olive", "Victor", "Vera", "Ada", "José", "Zoë", "Łukasz", "Søren", "Ingrid", "Mehmet", "Aiko", "Chen"],
  ...["Fatima", "Yusuf", "Priya", "Ngozi", "Kwame", "Björk", "Élodie", "Дмитрий", "Ольга", "Γιώργος", "מרים", "محمد"],
];

export const SYLLABLES = [
  ...["ba", "ko", "ri", "ten", "lu", "mar", "so", "vi", "dan", "pe", "gra", "ni", "fol", "ta", "bren", "mi"],
  ...["cas", "du", "hel", "jo", "war", "qui", "sta", "ne", "por", "la", "fin", "ru", "ched", "ya", "om"],
];

const HAN = [
  ...[
    "注文",
    "番号",
    "電話",
    "住所",
    "配送",
    "商品",
    "返品",
    "交換",
    "確認",
    "連絡",
    "到着",
    "発送",
    "問題",
    "回答",
    "質問",
  ],
  ...[
    "写真",
    "色違",
    "大小",
    "価格",
    "割引",
    "送料",
    "店舗",
    "在庫",
    "予定",
    "昨日",
    "今日",
    "明日",
    "午前",
    "午後",
    "机椅",
  ],
];

/** Tables of 30,000 words, as frequent as words are (the n-th about 1/n), in 50,000 sentences; Han in pairs. */
export function wordTables(): string {
  const list = (name: string, of: string[]) =>
    `create unlogged table ${name} as select n - 1 as n, it from unnest(array['${of.join("','")}']) with ordinality as l(it, n);`;
  return `${list("bench_name", NAMES)} ${list("bench_syllable", SYLLABLES)} ${list("bench_pair", HAN)}
    create unlogged table bench_word as select i as n, a.it || b.it || c.it as it from generate_series(1, 30000) i
      join bench_syllable a on a.n = i % ${SYLLABLES.length}
      join bench_syllable b on b.n = i / ${SYLLABLES.length} % ${SYLLABLES.length}
      join bench_syllable c on c.n = i / ${SYLLABLES.length ** 2} % ${SYLLABLES.length};
    create unlogged table bench_sentence as select s as n, initcap(left(t, 1)) || substr(t, 2) || '.' as it
      from (select s, string_agg(w.it, ' ') as t
        from (select s, ceil(exp(random() * ln(30000)))::int as n from generate_series(0, 49999) s, generate_series(1, 9)) x
        join bench_word w using (n) group by s) y;
    create unlogged table bench_han as select s as n, string_agg(p.it, '') || '。' as it
      from (select s, floor(random() * ${HAN.length})::int as n from generate_series(0, 4999) s, generate_series(1, 12)) x
      join bench_pair p using (n) group by s;
    drop table bench_pair`;
}

/** The words of the mix: "delivery" in a tenth of the messages, "walnut" in a hundredth, "upholstery" in a thousandth. */
export function messageText(messages: number): string {
  return `case when k % 20 = 5 then h.it else a.it || ' ' || b.it end
    || case when k % 10 = 3 then ' Delivery?' else '' end
    || case when k * 37 % 101 = 11 then ' A walnut table.' else '' end
    || case when k * 41 % 1009 = 17 then ' The upholstery' else '' end
    || case when k % ${messages / 20} = 29 then ' zebrafinch' else '' end
    || case when k % 50 = 7 then ' très bien, merci' else '' end
    || case when k % ${messages / 50} = 31 then '麒麟' else '' end`;
}
