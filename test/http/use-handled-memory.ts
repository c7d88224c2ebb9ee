import { type LocalMemory, openMemory } from "@keepsake/engine";
import { createHandler, type Handler } from "@keepsake/server";
import { afterEach, beforeEach } from "vitest";

/** An answer in JSON. */
interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A memory behind a handler, anew for each test. */
export interface Handled {
  readonly memory: LocalMemory;
  readonly handler: Handler;
  /** Calls a route below `/v1/`: GET without a body, POST with one. */
  call(path: string, body?: object, actor?: string): Promise<Answer>;
  /** Another server over the same memory. */
  restart(): void;
}

/** Registers what opens and closes the memory around each test. */
export function useHandledMemory(): Handled {
  let memory: LocalMemory;
  let handler: Handler;
  const start = (): void => {
    handler = createHandler(memory, { records: memory.records });
  };
  beforeEach(async () => {
    memory = await openMemory({ path: ":memory:" });
    start();
  });
  afterEach(() => memory.close());
  return {
    get memory() {
      return memory;
    },
    get handler() {
      return handler;
    },
    call: (path, body, actor) => call(handler, path, { body, actor }),
    restart: start,
  };
}

interface Sent {
  readonly body: object | undefined;
  readonly actor: string | undefined;
}

async function call(handler: Handler, path: string, { body, actor }: Sent): Promise<Answer> {
  const response = await handler(
    new Request(`http://localhost/v1/${path}`, {
      method: body === undefined ? "GET" : "POST",
      ...(body !== undefined && { body: JSON.stringify(body) }),
      headers: {
        "content-type": "application/json",
        ...(actor !== undefined && { "x-cortex-actor": actor }),
      },
    }),
  );
  const parsed: unknown = await response.json();
  return { status: response.status, body: { ...Object(parsed) } };
}
