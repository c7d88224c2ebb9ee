/** Keepsake's memory over HTTP, on any platform that has `Request` and `Response`. @module */
export type { CallLimits } from "./auth/limits/call-limits.ts";
export type { TokenOptions } from "./auth/tokens/token-options.ts";
export type { BuildInfo } from "./build-info.ts";
export { createHandler, type Handler, type HandlerOptions } from "./create-handler.ts";
export { refuseWebPages } from "./guards/refuse-web-pages.ts";
export type { LoadLimits } from "./load/load-limits.ts";
export type { ObservedRequest, Outcome, RequestObserver } from "./observing/request-observer.ts";
export { traceRequests } from "./observing/trace-requests.ts";
export type { TargetRules } from "./webhooks/targets/check-target.ts";
export type { MetricsSource, ServedMemory } from "./services.ts";
