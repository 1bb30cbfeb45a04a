import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import { log } from "@/lib/log";

/** What the receiver does with a mail it has in whole; throws when it has to come again. */
type Take = (mail: { raw: Uint8Array; to: string[]; returnPath: string }) => Promise<unknown>;

type Options = {
  port: number;
  host: string;
  /** With both, STARTTLS is offered. */
  tls: { key: string | Buffer; cert: string | Buffer } | null;
  /** Mail for anybody else is refused: this relays nothing. */
  isOurs: (address: string) => boolean;
  take: Take;
  mostBytes?: number;
};

/** Five files of our size do not fit through most mail servers either. */
const MOST_BYTES = 36 * 1024 * 1024;
const MOST_RECIPIENTS = 10;

/**
 * A small SMTP server that says 250 only when a mail is in for good, and 4xx when it has to come again: whoever sends it
 * keeps it till then. @returns its port, and stop, which lets mails under way come to their end
 */
export async function startReceiver({ port, host, tls, isOurs, take, mostBytes = MOST_BYTES }: Options) {
  const server = new SMTPServer({
    ...(tls ?? {}),
    disabledCommands: ["AUTH", ...(tls ? [] : ["STARTTLS"])],
    authOptional: true,
    banner: "Parley",
    size: mostBytes,
    maxClients: 50,
    socketTimeout: 60_000,
    closeTimeout: 8_000,
    disableReverseLookup: true,
    logger: false,
    onRcptTo({ address }, session, answer) {
      if (!isOurs(address)) return answer(said(550, "5.1.1 There is no such mailbox here"));
      if (session.envelope.rcptTo.length >= MOST_RECIPIENTS) return answer(said(452, "4.5.3 Too many recipients"));
      answer();
    },
    onData(stream, session, answer) {
      receive(stream, session, mostBytes, take).then(
        () => answer(null),
        (error: Error & { responseCode?: number }) => {
          if (!error.responseCode) log.error({ err: error }, "incoming mail not taken");
          answer(error.responseCode ? error : said(451, "4.3.0 Not taken now. Try again later"));
        },
      );
    },
  });
  // A client that breaks off, or speaks no SMTP, is no fault of ours.
  server.on("error", (err) => log.debug({ err }, "smtp connection lost"));
  await new Promise<void>((resolve, reject) => {
    server.server.once("error", reject);
    server.listen(port, host, () => resolve());
  });
  return {
    port: (server.server.address() as AddressInfo).port,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

async function receive(stream: SMTPServerDataStream, session: SMTPServerSession, mostBytes: number, take: Take) {
  const chunks: Buffer[] = [];
  let length = 0;
  // Read to its end in any case: an answer in the middle of a mail would be lost.
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= mostBytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (stream.sizeExceeded || length > mostBytes) throw said(552, "5.3.4 The mail is too big");
  const { mailFrom, rcptTo } = session.envelope;
  const returnPath = mailFrom ? mailFrom.address : "";
  await take({ raw: Buffer.concat(chunks), to: rcptTo.map(({ address }) => address), returnPath });
}

function said(responseCode: number, message: string): Error & { responseCode: number } {
  return Object.assign(new Error(message), { responseCode });
}
