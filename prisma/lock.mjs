// A lock that the operating system lets go of by itself when its holder dies, whatever killed it: a listening socket.
// Plain JavaScript without dependencies, since the first step of `npm start` uses it before anything is installed.
import { createHash } from "node:crypto";
import { unlinkSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Takes the lock `name` if it is free. @param says what others are told who ask for it meanwhile
 * @returns its release, or null when another process holds it
 */
export async function tryLock(name, says = "") {
  const address = addressOf(name);
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.write(says || "-");
  });
  const taken = await listen(server, address);
  if (!taken) return null;
  server.unref();
  const sockets = new Set();
  server.on("connection", (socket) => {
    socket.unref();
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  return async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
}

/** Takes the lock `name`, after whoever holds it now. @param onWait called once if there is somebody to wait for */
export async function lock(name, onWait = () => undefined) {
  for (let first = true; ; first = false) {
    const release = await tryLock(name);
    if (release) return release;
    if (first) onWait();
    await ask(name, { untilGone: true });
  }
}

/** What the holder of the lock `name` says, or null when nobody holds it. */
export function ask(name, { untilGone = false } = {}) {
  return new Promise((resolve) => {
    let said = null;
    const socket = connect(addressOf(name));
    socket.setEncoding("utf8");
    socket.on("data", (text) => {
      said = text;
      if (!untilGone) socket.destroy();
    });
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(said));
  });
}

async function listen(server, address) {
  for (let attempt = 0; attempt < 2; attempt++) {
    const error = await new Promise((resolve) => {
      server.once("error", resolve);
      server.listen(address, () => resolve(null));
    });
    server.removeAllListeners("error");
    if (!error) return true;
    if (error.code !== "EADDRINUSE") throw error;
    if (await answers(address)) return false;
    // Only a socket that is a file outlives its holder.
    if (process.platform !== "linux" && process.platform !== "win32") unlinkSync(address);
  }
  return false;
}

function answers(address) {
  return new Promise((resolve) => {
    const socket = connect(address, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on("error", () => resolve(false));
  });
}

function addressOf(name) {
  const id = `parley-${createHash("sha256").update(name).digest("hex").slice(0, 32)}`;
  if (process.platform === "linux") return `\0${id}`;
  return process.platform === "win32" ? `\\\\.\\pipe\\${id}` : join(tmpdir(), `${id}.sock`);
}
