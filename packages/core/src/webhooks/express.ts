/** Webhooks on Express 4 and 5, and whatever has its requests and responses. @module */
import { toBytes } from "./bytes.ts";
import type { WebhookHandlerOptions } from "./handle-once.ts";
import { readStream } from "./read-stream.ts";
import type { WebhookScheme } from "./schemes.ts";
import { WebhookError } from "./webhook-error.ts";
import { refuse, webhookHandler } from "./webhook-handler.ts";

/** How deliveries are taken by Express. */
export interface ExpressWebhookOptions<
  Scheme extends WebhookScheme,
> extends WebhookHandlerOptions<Scheme> {
  /**
   * Bytes that a body may have; a longer one is answered with 413.
   * @default 1048576
   */
  readonly maxBytes?: number | undefined;
}

/** What is needed of a request. */
export interface ExpressRequest extends AsyncIterable<unknown> {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly readableDidRead: boolean;
  readonly body?: unknown;
  readonly rawBody?: unknown;
}

/** What is needed of a response. */
export interface ExpressResponse {
  statusCode: number;
  setHeader(name: string, value: string): unknown;
  end(body?: string): unknown;
}

/**
 * Makes the handler of a route. It takes the body from the connection by itself, or as a raw parser
 * left it (`express.raw()`, `rawBody`). Where another parser ran first, it hands a `WebhookError`
 * with `body_parsed` to `next`, and so does it with what `onEvent`, `onRefused` or the replay store throws.
 *
 * ```js
 * app.post("/hooks", expressWebhook({ secret, scheme: "keepsake", onEvent }));
 * app.use(express.json()); // behind it
 * ```
 *
 * @throws `WebhookError` `bad_option`, `short_secret`.
 */
export function expressWebhook<Scheme extends WebhookScheme>(
  options: ExpressWebhookOptions<Scheme>,
): (
  request: ExpressRequest,
  response: ExpressResponse,
  next: (error?: unknown) => void,
) => Promise<void> {
  const { maxBytes = 1_048_576 } = options;
  if (!(maxBytes >= 0)) {
    throw new WebhookError("bad_option", `maxBytes ${maxBytes}`);
  }
  const handle = webhookHandler(options);
  const answer = async (request: ExpressRequest): Promise<Response> => {
    let body: ArrayBuffer;
    try {
      body = await readRequest(request, maxBytes);
    } catch (error) {
      return await refuse(error, options, isTooLarge(error) ? 413 : 400);
    }
    return await handle({ headers: request.headers, body });
  };
  return async (request, response, next) => {
    try {
      await write(response, await answer(request));
    } catch (error) {
      next(error);
    }
  };
}

async function readRequest(request: ExpressRequest, maxBytes: number): Promise<ArrayBuffer> {
  const { body, rawBody, readableDidRead } = request;
  const bytes = toBytes(rawBody) ?? toBytes(body);
  if (bytes !== undefined) {
    return new Uint8Array(bytes).buffer;
  }
  if (readableDidRead || hasFields(body)) {
    const wayOut = "mount this route before express.json() and whatever else reads bodies";
    throw new WebhookError("body_parsed", wayOut);
  }
  return await readStream(request, maxBytes);
}

/** Parsers of Express 4 leave an empty object where they did not read a body. */
function hasFields(body: unknown): boolean {
  return Object.keys(Object(body)).length > 0;
}

function isTooLarge(error: unknown): boolean {
  return WebhookError.isInstance(error) && error.code === "body_too_large";
}

async function write(response: ExpressResponse, answer: Response): Promise<void> {
  response.statusCode = answer.status;
  answer.headers.forEach((value, name) => response.setHeader(name, value));
  response.end(await answer.text());
}
