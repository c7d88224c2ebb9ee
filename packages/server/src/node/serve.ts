import { getRequestListener } from "@hono/node-server";
import { ValidationError } from "@keepsake/core";
import { createServer, type Server } from "node:http";
import type { Handler } from "../create-handler.ts";
import { refuseWebPages } from "../guards/refuse-web-pages.ts";
import { answerError } from "../routing/answer-error.ts";
import { drain } from "./drain.ts";
import { endStreams } from "./end-streams.ts";
import { listen } from "./listen.ts";
import { requireSafeHost } from "./require-safe-host.ts";
import { trackUnused } from "./track-unused.ts";

/** Options of {@link serve}. */
export interface ServeOptions {
  /** @default "127.0.0.1" */
  readonly host?: string | undefined;
  /** 0 for any that is free. @default 3141 */
  readonly port?: number | undefined;
  /**
   * Whether the handler lets in only those who show that they may. Where it does not, only this machine
   * is listened to, and web pages are refused.
   * @default what a handler of `createHandler` says of itself; else false
   */
  readonly requiresKey?: boolean | undefined;
  /** Milliseconds for a request's headers to arrive. @default 15_000 */
  readonly headersTimeoutMs?: number | undefined;
  /** Milliseconds for a whole request to arrive. @default 120_000 */
  readonly requestTimeoutMs?: number | undefined;
  /** Milliseconds that a connection stays open between requests. @default 65_000 */
  readonly keepAliveMs?: number | undefined;
  /** Milliseconds after which a connection is given up where nothing is sent or taken. @default 300_000 */
  readonly stallTimeoutMs?: number | undefined;
  /** Milliseconds for requests under way to end when closing; then they are cut. @default 10_000 */
  readonly closeTimeoutMs?: number | undefined;
}

/** A server that takes requests. */
export interface RunningServer {
  /** Such as `http://127.0.0.1:3141`. */
  readonly url: string;
  /**
   * Takes no more requests, ends streams, and waits for the requests under way. Closing again waits for
   * the same end.
   */
  close(): Promise<void>;
}

/** Bytes of the headers of one request. */
const maxHeaderSize = 16 * 1024;
/** Milliseconds between two looks for requests that arrive too slowly. */
const checkMs = 1_000;

/**
 * Answers requests on a port of this machine.
 *
 * @throws `ValidationError` on `host` where others could reach a handler that takes everybody, and on
 * `port` or `host` where it cannot be listened on.
 */
export async function serve(
  handler: Handler | ((request: Request) => Promise<Response>),
  options: ServeOptions = {},
): Promise<RunningServer> {
  const { host = "127.0.0.1", port = 3141, closeTimeoutMs = 10_000 } = options;
  const { requiresKey = "requiresKey" in handler && handler.requiresKey } = options;
  requireSafeHost(host, requiresKey);
  const closing = new AbortController();
  const guarded = requiresKey ? handler : refuseWebPages(handler);
  const server = createLimitedServer(endStreams(guarded, closing.signal), options);
  const closeUnused = trackUnused(server);
  const bound = await listen(server, { host, port });
  let closed: Promise<void> | null = null;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${bound}`,
    close() {
      if ("close" in handler) {
        handler.close();
      }
      return (closed ??= drain(server, { closing, closeUnused, timeoutMs: closeTimeoutMs }));
    },
  };
}

function createLimitedServer(
  handler: (request: Request) => Promise<Response>,
  options: ServeOptions,
): Server {
  const { headersTimeoutMs = 15_000, requestTimeoutMs = 120_000, keepAliveMs = 65_000 } = options;
  const limits = {
    maxHeaderSize,
    headersTimeout: Math.min(headersTimeoutMs, requestTimeoutMs),
    requestTimeout: requestTimeoutMs,
    keepAliveTimeout: keepAliveMs,
    connectionsCheckingInterval: checkMs,
  };
  const listener = getRequestListener(handler, { errorHandler: answerUnreadable });
  const server = createServer(limits, listener);
  server.setTimeout(options.stallTimeoutMs ?? 300_000);
  return server;
}

function answerUnreadable(cause: unknown): Response {
  const reason = "its target or its Host header cannot be read";
  const error = new ValidationError("request", reason, { cause });
  return answerError(error, new Request("http://localhost"));
}
