import type { RecordStore } from "@keepsake/core";
import { Hono } from "hono";
import { type AuthenticationOptions, createAuthentication } from "./auth/create-authentication.ts";
import type { BuildInfo } from "./build-info.ts";
import { capabilities } from "./capabilities.ts";
import { LifecycleHistory } from "./lifecycle/lifecycle-history.ts";
import { Admission } from "./load/admission.ts";
import { BodyRoom } from "./load/body-room.ts";
import type { LoadLimits } from "./load/load-limits.ts";
import { composeObservers, type RequestObserver } from "./observing/request-observer.ts";
import { createInProcessRecords } from "./records/in-process-records.ts";
import { toOpenApiDocument } from "./openapi/openapi-document.ts";
import { answerCall, type RoutingContext } from "./routing/answer-call.ts";
import { answerUnknown } from "./routing/answer-unknown.ts";
import { routes } from "./routes/routes.ts";
import type { MetricsSource, ServedMemory } from "./services.ts";
import { ImportJobs } from "./transfer/jobs/import-jobs.ts";
import { version } from "./version.ts";
import type { TargetRules } from "./webhooks/targets/check-target.ts";

/** Options of {@link createHandler}. */
export interface HandlerOptions extends AuthenticationOptions {
  /**
   * Keeps what is to outlive a restart, such as which tokens were taken back.
   * @default the `records` of the memory, where it is in this process; else they end with this process
   */
  readonly records?: RecordStore | undefined;
  /** How much is taken on at once; what is more is answered 503 with `Retry-After`. */
  readonly load?: LoadLimits | undefined;
  /** Where webhooks may be sent to; whoever sends them holds to the same. @default https: addresses of the internet */
  readonly webhooks?: TargetRules | undefined;
  /** Follow each request, the first outermost; for logs, figures and traces. */
  readonly observers?: readonly RequestObserver[] | undefined;
  /** What `/v1/admin/metrics` tells. @default nothing: it is answered 503 */
  readonly metrics?: MetricsSource | undefined;
  /** What `/v1/admin/version` tells of the code. @default the version of this package */
  readonly build?: Partial<BuildInfo> | undefined;
}

/** Answers one request, and never rejects. */
export interface Handler {
  (request: Request): Promise<Response>;
  /** Whether only those are let in who show that they may; where not, whoever reaches it holds the memory. */
  readonly requiresKey: boolean;
  /** Ends the streams that are open, and lets go of what is kept for them; the memory stays open. */
  close(): void;
}

/**
 * The HTTP API over a memory, as a function that answers requests.
 *
 * @example
 * ```ts
 * import { openMemory } from "@keepsake/engine";
 * import { createHandler } from "@keepsake/server";
 *
 * const handler = createHandler(await openMemory({ path: "memory.db" }), { apiKey: "secret" });
 * const response = await handler(new Request("http://localhost/v1/admin/health"));
 * console.log(response.status); // 200
 * handler.close();
 * ```
 */
export function createHandler(memory: ServedMemory, options: HandlerOptions = {}): Handler {
  const context = createContext(memory, options);
  const app = new Hono();
  for (const route of routes) {
    app.on(route.method, route.path, (hono) => answerCall(route, context, hono));
  }
  app.get("/openapi.json", (hono) =>
    hono.body(readDocument(), 200, { "content-type": "application/json" }),
  );
  app.notFound((hono) => answerUnknown(context.observe, hono));
  app.onError((error, hono) => answerUnknown(context.observe, hono, error));
  return Object.assign(async (request: Request) => await app.fetch(request), {
    requiresKey: options.apiKey !== undefined || options.tokens !== undefined,
    close: () => context.services.lifecycle.close(),
  });
}

function createContext(memory: ServedMemory, options: HandlerOptions): RoutingContext {
  const { load, observers = [], metrics = null, build, webhooks = {} } = options;
  const { records = memory.records ?? createInProcessRecords() } = options;
  const { authenticator, tokens } = createAuthentication(memory, options, records);
  return {
    authenticator,
    anonymous: { memory, actor: "user:anonymous", token: null, headers: {} },
    services: {
      capabilities,
      build: { version, gitSha: null, builtAt: null, ...build },
      startedAtMs: Date.now(),
      admission: new Admission(load),
      bodies: new BodyRoom(load?.maxBodyBytes),
      metrics,
      served: memory,
      records,
      lifecycle: new LifecycleHistory(memory),
      tokens,
      imports: new ImportJobs(records),
      webhookTargets: webhooks,
    },
    observe: composeObservers(observers),
  };
}

let document: string | null = null;

/** It takes a while to write, is the same for everybody, and anybody may ask for it. */
function readDocument(): string {
  return (document ??= JSON.stringify(toOpenApiDocument(routes, { version })));
}
