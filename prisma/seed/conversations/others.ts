import type { Conversation } from "./type.ts";

export const ofOthers: Conversation[] = [
  {
    order: "1016",
    shop: "harbor",
    unread: { seller: 1 },
    lines: [["customer", "12 min", "Hello, I ordered three candle sets. Do you still make the small ones in green?"]],
  },
  {
    order: "1014",
    shop: "harbor",
    unread: { seller: 1 },
    lines: [["customer", "1 d 5 h", "Could you tell me whether the lantern may stand outside in the rain?"]],
  },
  {
    order: "1014",
    shop: "weavers",
    unread: { seller: 1 },
    lines: [
      [
        "seller",
        "3 d 09:00",
        "Your blanket left Sankt Veit this morning. Please air it for a day, it smells a little of the loom.",
      ],
      [
        "customer",
        "1 d 4 h 50 min",
        "Could you tell me whether the blanket may be washed by machine, or only by hand?",
      ],
    ],
  },
  {
    order: "1004",
    shop: null,
    unread: { seller: 1 },
    lines: [
      ["customer", "2 d 13:20", "مرحبا، هل يمكن غسل أغطية الوسائد في الغسالة؟"],
      ["seller", "2 d 14:02", "Hello! Yes, the covers may be washed at 40 °C. نعم، عند 40 درجة."],
      ["customer", "40 min", "شكرا جزيلا! وصلت ثلاث وسائد فقط من أصل أربع في الطلب #1004. متى تصل الرابعة؟"],
    ],
  },
  {
    order: "996",
    shop: "harbor",
    unread: { seller: 2 },
    lines: [
      ["customer", "20 d 10:05", "Good morning, I paid by bank transfer today."],
      ["seller", "19 d 09:30", "Thank you, it has arrived. The lantern is being soldered this week."],
      ["customer", "3 d 2 h", "Has it been sent? I have not had a tracking number."],
      ["customer", "1 d 08:15", "I would need it by the end of next week, for a trip."],
    ],
  },
  {
    order: "988",
    shop: "harbor",
    lines: [["customer", "5 h 4 min", "Is the shade also sold without the foot?"]],
  },
  {
    order: "988",
    shop: null,
    lines: [["customer", "5 h", "Is there a way to add a gift card to a parcel that is still being packed?"]],
  },
  {
    order: null,
    customer: "amara",
    shop: "kiln",
    lines: [
      ["customer", "34 d 12:04", "Hello! Do you fire to order? I am looking for six bowls in the plum of your vases."],
      ["seller", "34 d 15:20", "We do, Amara. Six bowls take us three weeks. Shall I send you a drawing?"],
    ],
  },
  {
    order: "979",
    shop: "kiln",
    lines: [
      ["customer", "32 d 19:12", "Both vases arrived safely. Is the plum glaze safe in the dishwasher?"],
      ["seller", "31 d 08:33", "Yes, the plum glaze is safe in the dishwasher. We fire it twice."],
    ],
  },
  {
    order: "975",
    shop: "oak",
    lines: [
      [
        "customer",
        "36 d 11:20",
        "One of the trivets has left a dark ring on my table. I want somebody to tell me how it comes off.",
        "opens",
      ],
      [
        "seller",
        "36 d 13:48",
        "It should not. Please rub both with a drop of linseed oil, and the ring with a slice of lemon.",
      ],
      ["customer", "35 d 17:05", "The ring is gone. Lemon, who would have thought. Thanks! 🍋"],
      ["seller", "35 d 17:30", "Glad to hear it."],
      ["customer", "35 d 17:34", "", "closes"],
    ],
  },
  {
    order: "971",
    shop: null,
    lines: [
      ["customer", "39 d 07:02", "你好! Could the invoice carry our company name? Tea House Li & Na, VAT DE123456789."],
      ["seller", "38 d 09:15", "We have sent the invoice again, this time with the company's name and VAT number."],
      ["customer", "38 d 09:40", "Received, thank you. 谢谢!"],
      ["seller", "38 d 09:44", "You are welcome."],
    ],
  },
];
