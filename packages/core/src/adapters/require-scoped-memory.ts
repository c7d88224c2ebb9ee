import { ValidationError } from "../errors/validation-error.ts";
import type { ScopedMemory } from "../scoped-memory.ts";

/** Name of a method of `ScopedMemory`. */
export type MemoryMethod = Exclude<keyof ScopedMemory, "path">;

/** A memory sealed to a scope, of which only the methods named are used. */
export type MemoryWith<Method extends MemoryMethod> = Pick<ScopedMemory, "path" | Method>;

/**
 * Gives `memory` back where it is sealed to a scope, as every adapter needs it to be, and has the
 * methods that the adapter uses.
 *
 * @throws {@link ValidationError} on field `memory` for a memory over all scopes, or anything else.
 */
export function requireScopedMemory<Method extends MemoryMethod>(
  memory: unknown,
  methods: readonly Method[],
): MemoryWith<Method> {
  if (isMemoryWith(memory, methods)) {
    return memory;
  }
  const reason = `${findProblem(memory, methods)}; give one sealed to a scope: memory.scope("user:ana")`;
  throw new ValidationError("memory", reason);
}

function isMemoryWith<Method extends MemoryMethod>(
  value: unknown,
  methods: readonly Method[],
): value is MemoryWith<Method> {
  return isSealed(value) && methods.every((name) => hasMethod(value, name));
}

function findProblem(value: unknown, methods: readonly MemoryMethod[]): string {
  if (isSealed(value)) {
    return `it has no method ${methods.find((name) => !hasMethod(value, name))}`;
  }
  return isObject(value) && hasMethod(value, "scope")
    ? "it reaches every scope"
    : `${value === null ? "null" : typeof value} is not a memory`;
}

function isSealed(value: unknown): value is Record<string, unknown> {
  return isObject(value) && typeof value["path"] === "string";
}

function hasMethod(value: Record<string, unknown>, name: string): boolean {
  return typeof value[name] === "function";
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
