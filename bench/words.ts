/** What the benchmark's people, shops and messages are made of. */
export const NAMES = [
  ...["Carla", "Olive", "Victor", "Vera", "Ada", "José", "Zoë", "Łukasz", "Søren", "Ingrid", "Mehmet", "Aiko", "Chen"],
  ...["Fatima", "Yusuf", "Priya", "Ngozi", "Kwame", "Björk", "Élodie", "Дмитрий", "Ольга", "Γιώργος", "מרים", "محمد"],
];

export const SYLLABLES = [
  ...["ba", "ko", "ri", "ten", "lu", "mar", "so", "vi", "dan", "pe", "gra", "ni", "fol", "ta", "bren", "mi"],
  ...["cas", "du", "hel", "jo", "war", "qui", "sta", "ne", "por", "la", "fin", "ru", "ched", "ya", "om"],
];

export const HAN = [
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
