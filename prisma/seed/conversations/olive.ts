import type { Conversation } from "./type.ts";

export const ofOlive: Conversation[] = [
  {
    order: "1009",
    shop: "oak",
    unread: { seller: 2, admin: 1 },
    lines: [
      [
        "seller",
        "7 d 10:00",
        "Your two chairs left us this morning. Please let them stand a day before you sit, the oil is fresh.",
      ],
      ["customer", "7 d 10:22", "Will do!"],
      [
        "customer",
        "2 d 4 h 10 min",
        "The left back leg is shorter than the others on one of the chairs, it rocks on a flat floor.",
      ],
      [
        "customer",
        "2 d 3 h 58 min",
        "I measured it: 43.6 cm, the others are 44.1 cm. I would like a straight chair, or my money back. Here are your own measures: https://example.com/oak-iron/farmhouse-chair#measures",
        "opens",
      ],
    ],
  },
  {
    order: "1009",
    shop: "harbor",
    lines: [
      ["customer", "1 d 17:36", "Is the bulb included with the brass lamp? I see only the cord."],
      ["seller", "1 d 18:05", "The bulb is included, and there is a spare one in the lid."],
    ],
  },
  {
    order: "1003",
    shop: null,
    unread: { customer: 1 },
    lines: [
      [
        "seller",
        "3 h 20 min",
        "Good day, Olive. You chose gift wrapping for the desk bell. Which colour would you like: sea, plum or plain brown paper?",
      ],
    ],
  },
];
