import type { Server } from "node:http";
import type { Socket } from "node:net";

/**
 * Follows the connections that no request has come over yet, and gives the function that ends them.
 * Browsers and clients open some ahead of need; Node counts them among the busy ones.
 */
export function trackUnused(server: Server): () => void {
  const unused = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    unused.add(socket);
    socket.once("close", () => unused.delete(socket));
  });
  server.prependListener("request", ({ socket }) => unused.delete(socket));
  return () => unused.forEach((socket) => socket.destroy());
}
