import { startThrowawayServer } from "@/prisma/server";
import { build } from "@/scripts/build";
import { generate } from "@/scripts/generate";
import { makeDatabases } from "./databases";

/** Before all specs: the build, one PostgreSQL, and in it the databases that every server of a spec is a copy of. */
export default async function setUp() {
  await generate();
  await build();
  const server = await startThrowawayServer();
  try {
    await makeDatabases(server.url);
  } catch (error) {
    await server.stop();
    throw error;
  }
  // The workers are processes of their own and inherit this.
  process.env.E2E_POSTGRES = server.url("postgres");
  return server.stop;
}
