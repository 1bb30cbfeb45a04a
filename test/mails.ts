import { randomUUID } from "node:crypto";
import { db } from "@/lib/db";
import type { Letter, Outcome, Transport } from "@/lib/mail";
import { type OwedMail, owe } from "@/lib/outbox";
import { makeCustomer, makeOrder, makeThread, makeVendor } from "./people";

/** A way of sending that keeps what it is given. `answers` are said in turn, then "sent". */
export function recordingTransport(...answers: Outcome[]) {
  const handed: { id: string; letter: Letter }[] = [];
  const transport: Transport = {
    name: "recording",
    remembersMs: 23 * 3_600_000,
    send: async (letter, id) => {
      handed.push({ id, letter });
      return answers.shift() ?? { result: "sent", providerId: `provider-${handed.length}` };
    },
  };
  return { transport, handed };
}

/** Owes one mail. @returns its delivery's id */
export async function oweOne(mail: OwedMail): Promise<string> {
  const [id] = await db.$transaction((tx) => owe(tx, [mail]));
  if (!id) throw new Error("nothing owed");
  return id;
}

/** Carla bought a lamp and a lantern at Harbor Lights, something of another shop and of the store; the shop wrote. */
export async function makeScene(text = "It goes out today.") {
  const carla = await makeCustomer({ name: "Carla Ruiz" });
  const harbor = await makeVendor({ name: "Harbor Lights" });
  const other = await makeVendor({ name: "Oak & Iron" });
  const order = await makeOrder({
    customer: carla,
    status: "shipped",
    items: [
      { vendor: harbor, name: "Brass lamp", quantity: 2, imageUrl: "/goods/brass-lamp.svg" },
      { vendor: harbor, name: "Storm lantern", imageUrl: "https://elsewhere.example/lantern.png" },
      { vendor: other, name: "Oak stool" },
      { name: "Gift card" },
    ],
  });
  const [victor] = harbor.staff;
  if (!victor) throw new Error("no staff");
  const thread = await makeThread(order, harbor, [
    [carla, "Where is it?"],
    [victor, text],
  ]);
  const [asked, answered] = thread.entries;
  if (!asked || !answered) throw new Error("no entries");
  return { carla, victor, harbor, other, order, thread, asked, answered };
}

/** Files of these names hang on an entry. */
export async function hangFiles(entry: { id: string; authorId: string | null }, ...names: string[]): Promise<void> {
  const uploaderId = entry.authorId ?? "";
  const whole = { type: "image/jpeg", size: 1000, width: 40, height: 30 };
  await db.file.createMany({
    data: names.map((name, position) => ({
      ...whole,
      uploaderId,
      entryId: entry.id,
      position,
      name,
      key: randomUUID(),
    })),
  });
}

export const rowOf = (id: string) => db.delivery.findUniqueOrThrow({ where: { id } });
