import type { Conversation } from "./type.ts";

/** The long one: a shelf made to measure. */
export const ofTheOakShelf: Conversation = {
  order: "986",
  shop: "oak",
  lines: [
    [
      "customer",
      "29 d 09:41",
      "Hello, I have just ordered the oak shelf. The niche is 91.5 cm wide. Is that too tight for 90?",
    ],
    [
      "seller",
      "29 d 11:15",
      "Not at all, we leave a gap on purpose. How deep is the niche, and are its walls straight?",
    ],
    ["customer", "29 d 19:02", "24 cm deep. It is an old house, so nothing is straight."],
    ["seller", "28 d 08:20", "Then please measure the width three times: at the back, in the middle and in front."],
    ["customer", "28 d 18:47", "Back: 91.2\nMiddle: 91.5\nFront: 91.9"],
    [
      "seller",
      "27 d 08:05",
      "Perfect, thank you. I suggest 90.8 cm, so that you can slide it in without scratching the wall.",
    ],
    ["customer", "27 d 08:30", "Agreed. Could the front edge be rounded a little? We have small children."],
    ["seller", "27 d 09:12", "Yes, 6 mm as on our tables. It costs nothing more."],
    ["customer", "27 d 09:14", "Wonderful."],
    [
      "seller",
      "25 d 15:40",
      "Your board is chosen. It has one small knot near the left end. Some like that, some do not: shall I take another?",
    ],
    ["customer", "25 d 16:02", "Keep the knot. 🌳"],
    ["seller", "25 d 16:05", "I hoped you would say so."],
    ["customer", "22 d 20:18", "One more thing: oil or wax? I forgot to say, it is for the bathroom."],
    [
      "seller",
      "21 d 07:58",
      "For a bathroom I would take hard wax oil. Two coats, and it dries for three days. That moves the delivery from Tuesday to Friday.",
    ],
    ["customer", "21 d 08:40", "Friday is fine."],
    ["seller", "18 d 14:22", "First coat is on."],
    ["seller", "17 d 14:30", "Second coat is on. It came out warmer than I thought, in a good way."],
    ["customer", "17 d 18:55", "I am looking forward to it!"],
    ["seller", "14 d 09:10", "Packed and handed to GLS. The number is with your order."],
    ["customer", "12 d 12:33", 'The tracking has said "in transit" for two days. Is that usual?'],
    [
      "seller",
      "12 d 13:01",
      "It is, for parcels of that length they wait for the second van. If it has not moved by tomorrow I will call them.",
    ],
    [
      "customer",
      "11 d 10:26",
      "It is here, and it fits to the millimetre. The rounded edge is lovely. Thank you, Vera!",
    ],
    ["seller", "11 d 10:49", "That makes my day. Oil it once a year and it will outlive the house."],
    ["customer", "11 d 10:51", "👍"],
    ["seller", "11 d 11:20", "And should you ever move: we shorten boards too."],
  ],
};
