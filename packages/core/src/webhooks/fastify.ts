/** Webhooks on Fastify 4 and 5. @module */
import { toBytes } from "./bytes.ts";
import type { WebhookHandlerOptions } from "./handle-once.ts";
import type { WebhookScheme } from "./schemes.ts";
import { WebhookError } from "./webhook-error.ts";
import { webhookHandler } from "./webhook-handler.ts";

/** How deliveries are taken by a Fastify server. */
export interface FastifyWebhookOptions<
  Scheme extends WebhookScheme,
> extends WebhookHandlerOptions<Scheme> {
  /** Path of the route, below the prefix of the server it is registered with. */
  readonly path: string;
  /**
   * Bytes that a body may have; a longer one is answered with 413 by Fastify.
   * @default 1048576
   */
  readonly maxBytes?: number | undefined;
}

interface FastifyRequest {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly raw: { readonly readableDidRead: boolean };
  /** As the parser of this plugin leaves it. */
  readonly body: unknown;
}

interface FastifyReply {
  code(status: number): FastifyReply;
  header(name: string, value: string): FastifyReply;
  send(body?: unknown): FastifyReply;
}

type Parsed = (error: Error | null, body?: unknown) => void;

/** What is needed of a Fastify server. */
export interface FastifyScope {
  removeAllContentTypeParsers(): void;
  addContentTypeParser(
    type: string,
    options: { readonly parseAs: "buffer" },
    parse: (request: FastifyRequest, body: Uint8Array, done: Parsed) => void,
  ): unknown;
  addHook(
    name: "preParsing",
    hook: (request: FastifyRequest, reply: FastifyReply, payload: unknown) => Promise<undefined>,
  ): unknown;
  post(
    path: string,
    options: { readonly bodyLimit: number },
    handle: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
  ): unknown;
}

/**
 * Makes the plugin of a route. Within it bodies stay as they were sent, whatever the server parses
 * elsewhere. Where something else read or replaced the body first, the server gets a
 * `WebhookError` with `body_parsed`, and so it does with what `onEvent`, `onRefused` or the replay
 * store throws.
 *
 * ```js
 * app.register(fastifyWebhook({ path: "/hooks", secret, scheme: "keepsake", onEvent }));
 * ```
 *
 * @throws `WebhookError` `bad_option`, `short_secret`.
 */
export function fastifyWebhook<Scheme extends WebhookScheme>(
  options: FastifyWebhookOptions<Scheme>,
): (scope: FastifyScope) => Promise<void> {
  const handle = webhookHandler(options);
  return async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => {
      done(null, body);
    });
    scope.addHook("preParsing", refuseReadBody);
    scope.post(
      options.path,
      { bodyLimit: options.maxBytes ?? 1_048_576 },
      async (request, reply) => {
        const answer = await handle({ headers: request.headers, body: requireBytes(request.body) });
        answer.headers.forEach((value, name) => reply.header(name, value));
        return reply.code(answer.status).send(await answer.text());
      },
    );
  };
}

function requireBytes(body: unknown): Uint8Array {
  const bytes = toBytes(body ?? "");
  if (bytes === undefined) {
    const wayOut = "a hook replaced it; register this plugin where that hook does not run";
    throw new WebhookError("body_parsed", wayOut);
  }
  return bytes;
}

async function refuseReadBody(
  { raw }: FastifyRequest,
  _reply: FastifyReply,
  payload: unknown,
): Promise<undefined> {
  if (payload === raw && raw.readableDidRead) {
    const wayOut = "a hook read it before; register this plugin where that hook does not run";
    throw new WebhookError("body_parsed", wayOut);
  }
  return undefined;
}
