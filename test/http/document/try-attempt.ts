import type { Handler } from "@keepsake/server";
import type { Attempt } from "./attempts.ts";
import type { Operation } from "./operation.ts";
import { toRequest } from "./to-request.ts";
import type { World } from "./world.ts";

/** What to ask, and of whom. */
export interface Trial {
  readonly world: World;
  /** A server of a memory that holds nothing and is closed to most. */
  readonly strict: Handler;
  readonly operation: Operation;
}

/** Asks wrongly, and gives what was answered. */
export async function tryAttempt(
  { world, strict, operation }: Trial,
  attempt: Attempt,
): Promise<Response> {
  const {
    asked,
    options,
    failure = null,
    isStrict = false,
    isRemote = false,
    before = [],
  } = attempt;
  const own = options === undefined ? world.server : world.serve(options);
  const server = isStrict ? strict : isRemote ? world.remote : own;
  for (const [name, first] of before) {
    const [method = "", path = ""] = name.split(" ");
    await server(toRequest({ method, path }, first));
  }
  world.failWith(failure);
  try {
    return await server(toRequest(operation, asked));
  } finally {
    world.failWith(null);
  }
}
