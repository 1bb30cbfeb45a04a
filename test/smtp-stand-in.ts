import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer, type SMTPServerSession } from "smtp-server";

/** What the server does with a mail: takes it, says no for now or for good, or takes it and cuts the line. */
export type SmtpMood = "ok" | "later" | "never" | "drop";

/** A real SMTP server that keeps what it took. `login` asks for user "parley", password "right". */
export async function startSmtp({ login = false }: { login?: boolean } = {}) {
  const taken: { to: string[]; raw: string }[] = [];
  let mood: SmtpMood = "ok";
  const server = new SMTPServer({
    authOptional: !login,
    disabledCommands: login ? ["STARTTLS"] : ["AUTH", "STARTTLS"],
    allowInsecureAuth: true,
    onAuth: (auth, _, done) => {
      if (auth.username === "parley" && auth.password === "right") return done(null, { user: "parley" });
      done(Object.assign(new Error("no"), { responseCode: 535 }));
    },
    onData: (stream, session, done) => {
      void text(stream).then((raw) => {
        if (mood === "later") return done(Object.assign(new Error("busy"), { responseCode: 451 }));
        if (mood === "never") return done(Object.assign(new Error("no such mailbox"), { responseCode: 550 }));
        taken.push({ to: session.envelope.rcptTo.map((it) => it.address), raw });
        if (mood === "drop") return cut(session);
        done();
      });
    },
  });
  // Cut lines are what some tests are about.
  server.on("error", () => undefined);
  const connections = (server as unknown as { connections: Set<{ id: string; _socket: { destroy(): void } }> })
    .connections;
  const cut = ({ id }: SMTPServerSession) => {
    for (const line of connections) if (line.id === id) line._socket.destroy();
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: (credentials = "") => `smtp://${credentials}127.0.0.1:${port}`,
    taken,
    setMood: (next: SmtpMood) => {
      mood = next;
    },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
