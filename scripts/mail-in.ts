// npm run mail-in: takes answers by mail in, by SMTP. A process of its own, beside the server.
import { runCommand } from "./command.ts";

process.exitCode = await runCommand("npm run mail-in (MAIL_IN_ADDRESS, MAIL_IN_HOST, MAIL_IN_PORT)", () => async () => {
  const { receiveMails } = await import("@/lib/replies/receive");
  const receiver = await receiveMails();
  console.log(`Answers by mail come in at ${receiver.host}:${receiver.port}.`);
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
  // What is under way is taken, or has to come again.
  await receiver.stop();
});
