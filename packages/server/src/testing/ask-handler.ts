import type { Memory } from "@keepsake/core";
import { createHandler, type HandlerOptions } from "../create-handler.ts";
import { sendRequest, type Told } from "./send-request.ts";

/** Headers beside those that every request has. */
type MoreHeaders = Readonly<Record<string, string>>;

/** A memory behind a handler, asked with plain requests. */
export interface AskedHandler {
  readonly memory: Memory;
  post(path: string, body: object, headers?: MoreHeaders): Promise<Told>;
  get(path: string, headers?: MoreHeaders): Promise<Told>;
  delete(path: string): Promise<Told>;
}

/** Puts a handler before a memory, to be asked. */
export function askHandler(memory: Memory, options: HandlerOptions = {}): AskedHandler {
  const handler = createHandler(memory, options);
  return {
    memory,
    post: (path, body, headers) => sendRequest(handler, path, { body, headers }),
    get: (path, headers) => sendRequest(handler, path, { headers }),
    delete: (path) => sendRequest(handler, path, { method: "DELETE" }),
  };
}
