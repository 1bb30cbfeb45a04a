import { readFile } from "node:fs/promises";
import { tokenIn } from "@/lib/deliveries/reply-address";
import { env } from "@/lib/env";
import { startReceiver } from "@/lib/mail/receiver";
import { takeMail } from "./take";

/**
 * Starts taking mails in by SMTP, as MAIL_IN_* say. @returns where it listens, and stop
 * @throws Error when there is no address for them, or the port is taken
 */
export async function receiveMails() {
  const { MAIL_IN_ADDRESS, MAIL_IN_HOST: host, MAIL_IN_PORT: port, MAIL_IN_AUTHSERV: server = null } = env();
  if (!MAIL_IN_ADDRESS) throw new Error("Set MAIL_IN_ADDRESS to the address that answers come to.");
  const receiver = await startReceiver({
    host,
    port,
    tls: await readTls(),
    isOurs: (address) => tokenIn(address) !== null,
    take: (mail) => takeMail({ ...mail, server }),
  });
  return { ...receiver, host };
}

async function readTls() {
  const { MAIL_IN_TLS_KEY: key, MAIL_IN_TLS_CERT: cert } = env();
  if (!key !== !cert) throw new Error("Set both MAIL_IN_TLS_KEY and MAIL_IN_TLS_CERT, or neither.");
  return key && cert ? { key: await readFile(key), cert: await readFile(cert) } : null;
}
