import type { LocalMemory } from "@keepsake/engine";

/** A memory that can be made to fail. */
export interface FailingMemory {
  readonly memory: LocalMemory;
  /** Whatever is asked from now on fails with this; null for nothing. */
  failWith(error: Error | null): void;
}

/** What stays as it is: it only gives handles. */
const ofHandles: ReadonlySet<string | symbol> = new Set(["as", "watch", "close"]);

/** A memory that does what another does, until it is made to fail. */
export function createFailingMemory(memory: LocalMemory): FailingMemory {
  let failure: Error | null = null;
  const targets = new WeakMap<object, object>();
  const bare = (value: unknown): unknown =>
    typeof value === "object" && value !== null ? (targets.get(value) ?? value) : value;
  const wrap = <T extends object>(target: T): T => {
    const wrapped = new Proxy(target, {
      get(_, name) {
        const value: unknown = Reflect.get(target, name);
        if (failure !== null && name === "deployment") {
          throw failure;
        }
        if (
          (name === "records" || name === "webhooks") &&
          typeof value === "object" &&
          value !== null
        ) {
          return wrap(value);
        }
        return typeof value === "function" ? toMethod(target, name, value) : value;
      },
    });
    targets.set(wrapped, target);
    return wrapped;
  };
  const toMethod =
    (target: object, name: string | symbol, method: Function) =>
    (...given: readonly unknown[]): unknown => {
      if (failure !== null && !ofHandles.has(name)) {
        throw failure;
      }
      const told: unknown = Reflect.apply(method, target, given.map(bare));
      return ofHandles.has(name) && typeof told === "object" && told !== null ? wrap(told) : told;
    };
  return {
    memory: wrap(memory),
    failWith(error) {
      failure = error;
    },
  };
}
