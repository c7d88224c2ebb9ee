import { ValidationError } from "@keepsake/core";
import { type MemoryMethod, type MemoryWith, requireScopedMemory } from "@keepsake/core/adapters";
import { type InteropZodType, interopParse } from "@langchain/core/utils/types";
import type { ToolRun } from "./tool-run.ts";

/** A memory that depends on who a run is for. */
export interface ContextualMemory<Method extends MemoryMethod, Context> {
  /** What of the run's context the scope is made from. The application gives it, never a model. */
  readonly contextSchema: InteropZodType<Context>;
  /** Gives the memory, sealed to its scope: `({ userId }) => memory.scope("user:" + userId)`. */
  readonly scope: (context: Context) => MemoryWith<Method>;
}

/** A memory sealed to a scope, or one that the run's context tells. */
export type MemorySource<Method extends MemoryMethod, Context> =
  | MemoryWith<Method>
  | ContextualMemory<Method, Context>;

/**
 * Makes the function that gives the memory of a tool's run. It throws where the context does not fit, and
 * a `ValidationError` on field `memory` where the memory is not sealed.
 *
 * @throws `ValidationError` on field `memory` or `scope` where neither that nor a sealed memory with
 *   `methods` is given.
 */
export function createMemoryResolver<Method extends MemoryMethod, Context>(
  source: MemorySource<Method, Context>,
  methods: readonly Method[],
): (run: ToolRun) => MemoryWith<Method> {
  if (isContextual(source)) {
    const { contextSchema, scope } = source;
    requireScopeFunction(scope);
    return ({ context }) =>
      requireScopedMemory(scope(interopParse(contextSchema, context ?? {})), methods);
  }
  const memory = requireScopedMemory(source, methods);
  return () => memory;
}

/** Checks what gives the memory of a context. @throws `ValidationError` on field `scope`. */
export function requireScopeFunction(scope: unknown): void {
  if (typeof scope !== "function") {
    const way = 'give a function of the context: ({ userId }) => memory.scope("user:" + userId)';
    throw new ValidationError("scope", `a ${typeof scope} is not a function; ${way}`);
  }
}

function isContextual<Method extends MemoryMethod, Context>(
  source: MemorySource<Method, Context>,
): source is ContextualMemory<Method, Context> {
  return typeof source === "object" && source !== null && "contextSchema" in source;
}
