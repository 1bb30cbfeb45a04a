import { z } from "zod";
import { sweepFiles } from "./attachments/sweep";
import { sweepReplyAddresses } from "./deliveries/reply-address";
import { sendDelivery } from "./deliveries/send";
import { queueWaiting, sweepDeliveries } from "./deliveries/sweep";
import { sweepEarlyEvents } from "./deliveries/told";
import { env } from "./env";
import { startWorker } from "./jobs";
import { log } from "./log";
import { mailTransport } from "./mail";
import { SEND_DELIVERY } from "./outbox";
import { sweepIncoming } from "./replies/known";
import { sweepDrafts } from "./threads/draft";
import { sweepThrottle } from "./throttle";

const delivery = z.object({ id: z.uuid() });

/** Every job there is, by name. */
export const tasks = {
  [SEND_DELIVERY]: (payload: unknown) => sendDelivery(delivery.parse(payload).id),
  "sweep-deliveries": async () => {
    await sweepDeliveries();
  },
  "sweep-early-events": sweepEarlyEvents,
  "sweep-throttle": sweepThrottle,
  "sweep-drafts": sweepDrafts,
  "sweep-files": () => sweepFiles(),
  "sweep-replies": async () => {
    await sweepReplyAddresses();
    await sweepIncoming();
  },
};

// A sweep that fails is not tried again: the next one comes anyway.
const crontab = `
* * * * * sweep-deliveries ?max=1&jobKey=sweep-deliveries
11 4 * * * sweep-early-events ?max=1&jobKey=sweep-early-events
17 * * * * sweep-throttle ?max=1&jobKey=sweep-throttle
47 * * * * sweep-files ?max=1&jobKey=sweep-files
37 3 * * * sweep-drafts ?max=1&jobKey=sweep-drafts
47 3 * * * sweep-replies ?max=1&jobKey=sweep-replies
`;

/**
 * Starts this process's worker, which takes up what was left behind, also by itself when the database had gone away.
 * @returns stop, which lets running jobs finish
 */
export async function startJobs(): Promise<() => Promise<void>> {
  return startWorker(env().DATABASE_URL, tasks, crontab, async () => {
    const [waiting, lost] = [await queueWaiting(), await sweepDeliveries(0)];
    log.info({ mail: mailTransport()?.name ?? null, waiting, lost }, "jobs start");
  });
}
