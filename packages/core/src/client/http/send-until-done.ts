import { ConnectionError } from "../../errors/connection-error.ts";
import { MemoryError } from "../../errors/memory-error.ts";
import type { ClientHooks, SentRequest } from "./client-hooks.ts";
import { retryDelayMs } from "./retry-delay.ts";
import { sleep } from "./sleep.ts";

/** Where a server is, and how it is called. */
export interface ServerOptions extends ClientHooks {
  /** Without a slash at its end. */
  readonly url: string;
  readonly fetch: typeof fetch;
  readonly timeoutMs: number;
  readonly maxRetries: number;
  /** Made anew for each try, so that a token can be renewed. */
  readonly headers: () => Promise<Headers>;
  /** What an answer other than success is thrown as. */
  readonly toError: (response: Response, sent: SentRequest) => Promise<MemoryError>;
}

/** What is made of an answer that is a success. */
export type ReadResponse<T> = (response: Response) => Promise<T>;

/** A call that is ready to be sent, and sent again. */
interface ReadyCall<T> {
  readonly server: ServerOptions;
  readonly method: string;
  readonly path: string;
  readonly query?: URLSearchParams | undefined;
  readonly body: string | Uint8Array<ArrayBuffer> | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly isRepeatable?: boolean | undefined;
  readonly signal: AbortSignal | undefined;
  /** When its time is up, by `performance.now()`. */
  readonly giveUpAt: number;
  readonly read: ReadResponse<T>;
}

/** Sends a call until it succeeds, another try would not help or is not allowed, or its time is up. */
export async function sendUntilDone<T>(call: ReadyCall<T>): Promise<T> {
  const { server, method, signal, isRepeatable = method === "GET" } = call;
  const lastAttempt = isRepeatable ? server.maxRetries : 0;
  for (let attempt = 1; ; attempt += 1) {
    const sent = { method, url: toUrl(call), attempt };
    try {
      return await send(call, sent);
    } catch (error) {
      const delayMs = retryDelayMs(error, attempt);
      const isTooLate = performance.now() + delayMs >= call.giveUpAt || signal?.aborted;
      if (isTooLate || attempt > lastAttempt) {
        throw error;
      }
      await server.onRetry?.({ ...sent, error, delayMs });
      await sleep(delayMs, signal);
    }
  }
}

function toUrl({ server, path, query }: ReadyCall<unknown>): string {
  const added = query?.toString();
  return server.url + path + (added ? (path.includes("?") ? "&" : "?") + added : "");
}

async function send<T>(call: ReadyCall<T>, sent: SentRequest): Promise<T> {
  const { server, method, body, signal = null, read } = call;
  const headers = await server.headers();
  Object.entries(call.headers).forEach(([name, value]) => headers.set(name, value));
  await server.onRequest?.(sent);
  const startedAt = performance.now();
  const response = await connected(
    () => server.fetch(sent.url, { method, headers, body, signal, redirect: "manual" }),
    { signal, explain: () => `no answer from ${originOf(sent)}; is the server up?` },
  );
  const requestId = response.headers.get("x-cortex-request-id");
  const elapsedMs = performance.now() - startedAt;
  await server.onResponse?.({ ...sent, status: response.status, requestId, elapsedMs });
  if (!response.ok) {
    throw await server.toError(response, sent);
  }
  return await connected(() => read(response), {
    signal,
    explain: () => `the answer from ${originOf(sent)} broke off`,
  });
}

/** What a connection that fails is taken for. */
interface Failure {
  readonly signal: AbortSignal | null;
  readonly explain: () => string;
}

function originOf({ url }: SentRequest): string {
  return new URL(url).origin;
}

/** Tells a connection that fails, which platforms tell in many ways, as such. */
async function connected<T>(work: () => Promise<T>, { signal, explain }: Failure): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    signal?.throwIfAborted();
    throw MemoryError.isInstance(cause) ? cause : new ConnectionError(explain(), { cause });
  }
}
