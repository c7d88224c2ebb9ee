import type { Server } from "node:http";

/** How long streams may go on by themselves when closing: an answer that is being told is told to its end. */
const streamGraceMs = 1_000;

/** How {@link drain} ends a server. */
interface DrainOptions {
  /** Ends its streams. */
  readonly closing: AbortController;
  readonly timeoutMs: number;
  /** Ends connections that no request has come over. */
  readonly closeUnused: () => void;
}

/** Ends a server: requests under way finish, streams end, and what lasts longer than allowed is cut. */
export async function drain(
  server: Server,
  { closing, timeoutMs, closeUnused }: DrainOptions,
): Promise<void> {
  server.prependListener("request", (_request, response) => {
    response.setHeader("connection", "close");
  });
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  const closeIdle = (): void => {
    closeUnused();
    server.closeIdleConnections();
  };
  closeIdle();
  const idle = setInterval(closeIdle, 20);
  const grace = setTimeout(() => closing.abort(), Math.min(streamGraceMs, timeoutMs / 2));
  const deadline = setTimeout(() => server.closeAllConnections(), timeoutMs);
  await closed;
  clearInterval(idle);
  clearTimeout(grace);
  clearTimeout(deadline);
  closing.abort();
}
