/** What a client of an HTTP API is made of. @module */
export type { ClientHooks } from "./client-hooks.ts";
export { readAnswerText } from "./read-answer.ts";
export { readCallOptions } from "./read-call-options.ts";
export { isObject, within } from "./require-known.ts";
export type { ServerOptions } from "./send-until-done.ts";
export { createTransport, type HttpCall, type Transport } from "./transport.ts";
