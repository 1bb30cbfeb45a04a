import type { Conversation } from "./type.ts";

export const ofCarla: Conversation[] = [
  {
    order: "1001",
    shop: "harbor",
    unread: { customer: 2, admin: 1 },
    lines: [
      [
        "customer",
        "6 d 09:12",
        "Hello! The two brass lamps came this morning. One is perfect. The other has a dent in the shade, about the size of a coin. The box itself was not damaged.",
      ],
      [
        "seller",
        "6 d 11:40",
        "Thank you for telling us, Carla. We will send you a new shade without cost to you. You need not send the old one back.",
      ],
      ["customer", "6 d 12:03", "That is kind. When would it be here?"],
      ["seller", "6 d 12:30", "It leaves our workshop tomorrow, so count on four days."],
      [
        "customer",
        "1 d 09:20",
        "The replacement shade was promised for last week and nobody has answered me since. I would like a new shade or the price of one lamp back.",
        "opens",
      ],
      [
        "seller",
        "74 min",
        "I am sorry, Carla. The shade left our workshop in time but the parcel came back to us: the house number was missing on the label. That was our mistake.\n\nA new one goes out today, and here is its tracking: https://example.com/t/JD0277",
      ],
      [
        "seller",
        "72 min",
        "If it is not with you by the end of the week, tell me and I will pay the lamp back the same day.",
      ],
    ],
  },
  {
    order: "1001",
    shop: null,
    lines: [
      ["seller", "8 d 09:30", "Good morning! Your mug is on its way, wrapped twice. It should be with you tomorrow."],
      ["customer", "7 d 08:47", "Lovely, thank you. The mug is already in use. ☕️"],
      ["seller", "7 d 09:05", "That is how it should be."],
    ],
  },
  {
    order: "997",
    shop: "weavers",
    unread: { customer: 1 },
    lines: [
      [
        "customer",
        "3 d 20:15",
        "Hello, the blanket is beautiful, but I think I was sent the moss green and not the sea green. Could I exchange it?",
      ],
      [
        "seller",
        "2 d 08:10",
        "Grüß Gott! You are right, the label and the bag were mixed up here. May I ask you to keep it wrapped until I have looked what we have?",
      ],
      ["customer", "2 d 08:31", "Of course, it is back in its bag."],
      ["seller", "1 d 16:44", "The sea green is back on the loom, we could exchange it in two weeks if you can wait."],
    ],
  },
  {
    order: "982",
    shop: "oak",
    lines: [
      [
        "customer",
        "30 d 18:20",
        "The rail is up and holds three winter coats. Which screws do I take for a plasterboard wall?",
      ],
      ["seller", "29 d 07:50", "The screws for plasterboard are in the small paper bag taped inside the lid."],
    ],
  },
  {
    order: "990",
    shop: null,
    lines: [
      ["customer", "22 d 10:11", "Are the door stops safe on a waxed floor?"],
      ["seller", "22 d 10:58", "Yes. The felt underneath is wool and does not stain."],
    ],
  },
];
