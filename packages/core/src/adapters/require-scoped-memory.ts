import { ValidationError } from "../errors/validation-error.ts";
import type { ScopedMemory } from "../scoped-memory.ts";

const methods = ["experience", "experienceBulk", "recall", "answer", "events", "event", "forget"];

/**
 * Gives `memory` back where it is sealed to a scope, as every adapter needs it to be.
 *
 * @throws {@link ValidationError} on field `memory` for a memory over all scopes, or anything else.
 */
export function requireScopedMemory(memory: unknown): ScopedMemory {
  if (isScopedMemory(memory)) {
    return memory;
  }
  const problem = isOverAllScopes(memory)
    ? "it reaches every scope"
    : `${memory === null ? "null" : typeof memory} is not a memory`;
  throw new ValidationError(
    "memory",
    `${problem}; give one sealed to a scope: memory.scope("user:ana")`,
  );
}

function isScopedMemory(value: unknown): value is ScopedMemory {
  return isObject(value) && typeof value.path === "string" && hasMethods(value, methods);
}

function isOverAllScopes(value: unknown): boolean {
  return isObject(value) && hasMethods(value, ["scope"]);
}

function hasMethods(value: Record<string, unknown>, names: readonly string[]): boolean {
  return names.every((name) => typeof value[name] === "function");
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
