import { createHmac, randomUUID } from "node:crypto";

export const WEBHOOK_SECRET = `whsec_${Buffer.from("parley-webhook-secret-of-the-tests").toString("base64")}`;

/** A request as Resend signs it (Standard Webhooks). `at` in seconds since 1970. */
export function signed(event: object, secret = WEBHOOK_SECRET, at = Math.floor(Date.now() / 1000)): Request {
  const [id, body] = [`msg_${randomUUID()}`, JSON.stringify(event)];
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${at}.${body}`).digest("base64");
  const headers = { "svix-id": id, "svix-timestamp": String(at), "svix-signature": `v1,${signature}` };
  return new Request("http://parley.example/api/resend", { method: "POST", headers, body });
}

/** What Resend tells of a mail it took. */
export function told(type: string, providerId: string, to: string, more: object = {}) {
  const data = { email_id: providerId, to: [to], from: "mail@parley.example", subject: "Order", ...more };
  return { type: `email.${type}`, created_at: new Date().toISOString(), data };
}
export const permanent = { bounce: { type: "Permanent", subType: "General", message: "No such mailbox" } };
export const transient = { bounce: { type: "Transient", subType: "MailboxFull", message: "Full" } };
