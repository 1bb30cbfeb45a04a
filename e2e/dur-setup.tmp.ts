import { startThrowawayServer } from "@/prisma/server";
import { makeDatabases } from "./databases";
export default async function setUp() {
  const server = await startThrowawayServer();
  await makeDatabases(server.url);
  process.env.E2E_POSTGRES = server.url("postgres");
  return server.stop;
}
