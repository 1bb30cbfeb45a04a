import { db } from "@/lib/db";
import { addJobs } from "@/lib/jobs";
import { mailTransport } from "@/lib/mail";
import { SEND_DELIVERY } from "@/lib/outbox";

/** So many at a time: a sweep stays short, and the next one takes the rest. */
const BATCH = 500;
/** Due for less than this is left to its job, which is likely being done right now. */
const PATIENCE_SECONDS = 30;

/**
 * Gives every delivery that is due and has no job waiting a new one. The worker keeps the lock of a process that died
 * for four hours; with the same key a new job takes its place, and where the old one is alive after all, two at one
 * delivery do no harm (send.ts). @param patience in seconds; 0 at start @returns how many
 */
export async function sweepDeliveries(patience = PATIENCE_SECONDS): Promise<number> {
  return db.$transaction(async (tx) => {
    const lost = await tx.$queryRaw<{ id: string }[]>`
      select id from delivery
      where state = 'queued' and next_attempt_at <= now() - make_interval(secs => ${patience}::int)
        and not exists (
          select from graphile_worker._private_jobs as job
          where job.key = 'delivery:' || delivery.id and job.is_available)
      order by next_attempt_at, id limit ${BATCH}`;
    await addJobs(tx, SEND_DELIVERY, lost.map(jobOf));
    return lost.length;
  });
}

/**
 * Takes up what waited for a mail service, when there is one now (PRODUCT 8). @returns how many
 */
export async function queueWaiting(transport = mailTransport()): Promise<number> {
  if (!transport) return 0;
  let total = 0;
  for (let count = BATCH; count === BATCH; total += count) count = await queueSome();
  return total;
}

async function queueSome(): Promise<number> {
  return db.$transaction(async (tx) => {
    const taken = await tx.$queryRaw<{ id: string }[]>`
      update delivery set state = 'queued', next_attempt_at = now()
      where id in (
        select id from delivery where state = 'waiting' order by next_attempt_at, id limit ${BATCH} for update skip locked)
      returning id`;
    await addJobs(tx, SEND_DELIVERY, taken.map(jobOf));
    return taken.length;
  });
}

function jobOf({ id }: { id: string }) {
  return { payload: { id }, key: `delivery:${id}` };
}
