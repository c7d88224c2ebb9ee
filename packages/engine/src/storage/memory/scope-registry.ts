import type { Founding } from "../log-storage.ts";
import type {
  RegisteredScope,
  RegistryListing,
  RegistryReading,
} from "../scope-registry-storage.ts";
import { isWithin } from "../../scope-path.ts";

/** What is registered of a scope. */
type Registration = Pick<RegisteredScope, "isRegistered" | "members" | "settings">;

/** The registry of scopes as a map. */
export class ScopeRegistry {
  readonly #scopes = new Map<string, RegisteredScope>();
  /** Every scope there ever was anything in. */
  readonly #paths = new Set<string>();
  #changes = 0;

  /** Changes with every change. */
  get revision(): string {
    return `${this.#changes}.${this.#paths.size}`;
  }

  /** Notes that something is written to a scope. */
  note(path: string): void {
    this.#paths.add(path);
    if (!this.#scopes.has(path)) {
      const nobody = { isRegistered: false, members: [], settings: {} };
      this.#scopes.set(path, { path, createdAtMs: Date.now(), ...nobody });
    }
  }

  /**
   * Notes a scope, whose it becomes with it; false where it was to be founded, and the registry has
   * another revision by now.
   */
  found(path: string, founding?: Founding): boolean {
    if (founding === undefined) {
      this.note(path);
      return true;
    }
    const isCurrent = this.isAt(founding.revision);
    if (isCurrent) {
      this.put(path, { isRegistered: false, members: founding.members, settings: {} });
    }
    return isCurrent;
  }

  /** Notes a scope that nothing was ever written to. */
  add(path: string): void {
    if (!this.knows(path)) {
      this.note(path);
    }
  }

  /** Whether there ever was anything in a scope. */
  knows(path: string): boolean {
    return this.#paths.has(path);
  }

  has(path: string): boolean {
    return this.#scopes.has(path);
  }

  /** Paths of all scopes there ever was anything in, in the order in which they came about. */
  inOrder(): readonly string[] {
    return [...this.#paths];
  }

  isAt(revision: string): boolean {
    return this.revision === revision;
  }

  /** Paths of scopes there ever was anything in, of `path` and below it, or all. */
  pathsOf(path: string | null): readonly string[] {
    return [...this.#paths].filter((other) => path === null || isWithin(other, path)).toSorted();
  }

  read(paths: readonly string[]): RegistryReading {
    const found = paths.flatMap((path) => this.#scopes.get(path) ?? []);
    return {
      revision: this.revision,
      scopes: new Map(found.map((scope) => [scope.path, scope])),
      isUsed: paths.slice(0, 1).some((path) => this.pathsOf(path).length > 0),
    };
  }

  list({ prefix, isRegistered, afterPath, limit }: RegistryListing): readonly RegisteredScope[] {
    return [...this.#scopes.values()]
      .filter(
        (scope) =>
          (prefix === null || isWithin(scope.path, prefix)) &&
          (isRegistered === null || scope.isRegistered === isRegistered) &&
          scope.path > (afterPath ?? ""),
      )
      .toSorted((left, right) => (left.path < right.path ? -1 : 1))
      .slice(0, limit);
  }

  /** Paths of the scopes whose own settings have a retention. */
  retaining(): readonly string[] {
    return [...this.#scopes.values()]
      .filter(({ settings }) => Object.keys(settings.retention ?? {}).length > 0)
      .map(({ path }) => path)
      .toSorted();
  }

  put(path: string, { isRegistered, members, settings }: Registration): void {
    this.note(path);
    const createdAtMs = this.#scopes.get(path)?.createdAtMs ?? Date.now();
    this.#scopes.set(path, { path, createdAtMs, isRegistered, members, settings });
    this.#changes += 1;
  }

  remove(path: string): void {
    this.#scopes.delete(path);
    this.#changes += 1;
  }
}
