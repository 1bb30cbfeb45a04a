import type { AdminViewer } from "@/lib/accounts/viewer";
import { db } from "@/lib/db";
import { log } from "@/lib/log";
import { owe } from "@/lib/outbox";
import { NotFound, Refusal } from "@/lib/refusal";
import { readStore } from "@/lib/settings/store";
import { moveMessages } from "./bundle";
import { mayAgain } from "./remedy";

/**
 * Owes a mail once more that did not arrive, as a delivery of its own: the service would take the old one's id for what it
 * has had. Twice, and by two admins at once, is once. @param sure it may have arrived, and is wanted all the same
 * @throws NotFound for what is none, or is not to be sent again @throws Refusal while its address is stopped, or unsure
 */
export async function sendAgain(viewer: AdminViewer, id: string, sure: boolean): Promise<void> {
  // Before: within, it would wait for a second connection while it holds the first.
  const { mailbox } = await readStore();
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from delivery where id = ${id}::uuid for update`;
    const old = await tx.delivery.findUnique({
      where: { id },
      include: { sentAgain: { select: { id: true } }, recipient: { select: { email: true, linkVersion: true } } },
    });
    if (!old) throw new NotFound("delivery");
    const address = old.recipientId === null ? mailbox : old.recipient?.email;
    const stopped = address ? await tx.stoppedAddress.findUnique({ where: { address: address.toLowerCase() } }) : null;
    const remedy = mayAgain({ ...old, again: old.sentAgain !== null }, stopped !== null);
    if (remedy === "done") return;
    if (remedy === null) throw new NotFound("delivery");
    if (remedy === "stopped")
      throw new Refusal("Nothing is mailed to this address. Mail this address again first, then send this one.");
    if (remedy === "ask" && !sure) throw new Refusal("This mail may have arrived. Say that you want to send it again.");
    const { kind, recipientId, entryId } = old;
    const linkVersion = old.recipient?.linkVersion ?? 0;
    const mail = { kind, recipientId, linkVersion, againOfId: id, ...(entryId ? { entryId } : {}) };
    const [again] = await owe(tx, [mail]);
    if (kind === "new_messages" && again) await moveMessages(tx, id, again);
    log.info({ delivery: id, by: viewer.userId }, "delivery sent again");
  });
}
