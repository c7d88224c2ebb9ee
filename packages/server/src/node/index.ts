/** Keepsake's server on Node. @module */
export { logRequests } from "./observing/log-requests.ts";
export { createMetrics, type ServerMetrics } from "./observing/metrics.ts";
export { serve, type RunningServer, type ServeOptions } from "./serve.ts";
export { type EventLoopWatch, watchEventLoop } from "./watch-event-loop.ts";
