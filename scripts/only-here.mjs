// Loaded before a server that names no address: it listens on this machine alone (threat: who is on the same network).
import { Server } from "node:net";

const { listen } = Server.prototype;
Server.prototype.listen = function (port, ...more) {
  const names = typeof port === "number" && typeof more[0] !== "string";
  return names ? listen.call(this, port, "127.0.0.1", ...more) : listen.call(this, port, ...more);
};
