import { ValidationError } from "@keepsake/core";
import type { Server } from "node:http";

/**
 * Connections that the system holds until they are taken; it may hold fewer. One that it drops is tried
 * anew by its caller's system after seconds, so that what comes at once had better be taken and told 503.
 */
const backlog = 4_096;

/** Listens, and gives the port. @throws {@link ValidationError} where it cannot. */
export async function listen(
  server: Server,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    const fail = (error: Error) => reject(explain(error, host, port));
    server.once("error", fail);
    server.listen({ port, host, backlog }, () => {
      server.off("error", fail);
      server.on("error", passOver);
      resolve();
    });
  });
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : port;
}

/** A connection that cannot be taken, as when too many files are open, ends none of the others. */
function passOver(): void {}

function explain(cause: Error, host: string, port: number): ValidationError {
  const code = "code" in cause ? cause.code : undefined;
  switch (code) {
    case "EADDRINUSE":
      return refuse("port", `${port} is taken by another program; give another port`, cause);
    case "EACCES":
      return refuse("port", `${port} may not be listened on; give one from 1024 on`, cause);
    case "ENOTFOUND":
    case "EAI_AGAIN":
    case "EADDRNOTAVAIL":
      return refuse("host", `${JSON.stringify(host)} is no address of this machine`, cause);
    default:
      return refuse("port", `${host}:${port} cannot be listened on: ${cause.message}`, cause);
  }
}

function refuse(field: string, reason: string, cause: Error): ValidationError {
  return new ValidationError(field, reason, { cause });
}
