import { once } from "node:events";
import type { Server } from "node:http";

/** Runs `work` with the address of a server on a free port, and closes it behind. */
export async function served<T>(server: Server, work: (url: string) => Promise<T>): Promise<T> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  try {
    return await work(`http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
