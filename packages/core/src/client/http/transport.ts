import { anySignal } from "../../any-signal.ts";
import { type CallOptions, withCallLimits } from "../../call-options.ts";
import { type Connection, createConnection } from "./connection.ts";
import { parseAnswer } from "./parse-answer.ts";
import { readAnswerText } from "./read-answer.ts";
import { readCallOptions } from "./read-call-options.ts";
import { type ReadResponse, sendUntilDone, type ServerOptions } from "./send-until-done.ts";
import { toPayload } from "./to-payload.ts";

/** One call of the API. */
export interface HttpCall {
  /** @default "GET"; "POST" with a body */
  readonly method?: string | undefined;
  readonly path: string;
  readonly query?: URLSearchParams | undefined;
  /** In the contract's spelling; bytes are sent as they are. */
  readonly body?: object | undefined;
  /** Headers of this call alone. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /**
   * Whether it may be sent more than once.
   * @default true for GET, false for others
   */
  readonly isRepeatable?: boolean | undefined;
  readonly options?: CallOptions | undefined;
}

/** Sends calls to a server: within their limits, and again where that is safe and may help. */
export interface Transport {
  /** Gives the body of the answer in the contract's spelling; undefined for an empty one. */
  send(call: HttpCall): Promise<unknown>;
  /** Gives what `read` makes of the answer, within the limits of the call. */
  sendAnd<T>(call: HttpCall, read: ReadResponse<T>): Promise<T>;
  /** Opens a stream; calls made from now on are sent once it is open, so that it misses nothing of them. */
  open(call: HttpCall, signal: AbortSignal): Promise<Response>;
  /** The same connection for a caller whom these headers tell. */
  as(callerHeaders: Readonly<Record<string, string>>): Transport;
  /** What it has in common with the transports of other callers. */
  readonly connection: Connection;
}

/** Connects to a server, at the first call. */
export function createTransport(
  server: ServerOptions,
  connection: Connection = createConnection(),
  callerHeaders: Readonly<Record<string, string>> = {},
): Transport {
  const run = async <T>(
    call: HttpCall,
    read: ReadResponse<T>,
    stream?: AbortSignal,
  ): Promise<T> => {
    connection.requireOpen();
    const { signal, timeoutMs = server.timeoutMs } = readCallOptions(call.options);
    const { body, headers } = toPayload(call.body);
    const method = call.method ?? (body === null ? "GET" : "POST");
    const giveUpAt = performance.now() + timeoutMs;
    const running = withCallLimits({ signal, timeoutMs }, async (limit) => {
      const ready = { ...call, method, body, giveUpAt, read, server };
      const own = { ...headers, ...callerHeaders, ...call.headers };
      if (stream === undefined) {
        await connection.streamsOpen();
      }
      return await sendUntilDone({ ...ready, headers: own, signal: anySignal(limit, stream) });
    });
    connection.track(running, stream !== undefined);
    return await running;
  };
  return {
    connection,
    send: (call) => run(call, readJson),
    sendAnd: run,
    open: (call, signal) => run(call, async (response) => response, signal),
    as: (headers) => createTransport(server, connection, headers),
  };
}

async function readJson(response: Response): Promise<unknown> {
  const text = await readAnswerText(response);
  return text === "" ? undefined : parseAnswer(text, response.headers);
}
