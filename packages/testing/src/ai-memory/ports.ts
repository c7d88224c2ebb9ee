import { once } from "node:events";
import { connect, createServer } from "node:net";

/** A port of this machine that nothing listens on. */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port }: { readonly port: number } = Object(server.address());
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Whether something listens on a port of this machine. */
export async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  return await new Promise<boolean>((resolve) => {
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
  }).finally(() => socket.destroy());
}
