import type { CallOptions } from "./call-options.ts";
import type { Memory } from "./memory.ts";
import { recordNotFound } from "./record-not-found.ts";
import { scopeAncestors } from "./scope.ts";
import type { ReadsById } from "./scoped-memory.ts";

type Changes = "resolveConflict" | "cancelErasure";

/** What each method reads. */
const kinds: Readonly<Record<Exclude<keyof ReadsById, Changes>, string>> = {
  event: "event",
  episode: "episode",
  fact: "fact",
  conflict: "conflict",
  beliefWhy: "belief",
  beliefHistory: "belief",
  concept: "concept",
  conceptHistory: "concept",
  synthesisJob: "synthesis",
  erasure: "erasure",
  auditRow: "audit row",
};

/** The reads by id of a memory, as far as the scope `path` can see what they give. */
export function sealReadsById(memory: Memory, path: string): ReadsById {
  const visible = [path, ...scopeAncestors(path)];
  const sealed: Record<string, unknown> = {};
  for (const [name, kind] of Object.entries(kinds)) {
    const scopes = name === "auditRow" ? [path] : visible;
    sealed[name] = async (id: string, options?: CallOptions): Promise<unknown> =>
      within(scopes, await Reflect.apply(Reflect.get(memory, name), memory, [id, options]), {
        kind,
        id,
      });
  }
  const reads: Omit<ReadsById, Changes> = Object(sealed);
  return {
    ...reads,
    async resolveConflict(id, resolution, options) {
      within([path], await memory.conflict(id, options), { kind: "conflict", id });
      return await memory.resolveConflict(id, resolution, options);
    },
    async cancelErasure(id, options) {
      within([path], await memory.erasure(id, options), { kind: "erasure", id });
      return await memory.cancelErasure(id, options);
    },
  };
}

interface Asked {
  readonly kind: string;
  readonly id: string;
}

/** Gives a record back, or what is told of one, where it is of one of the scopes. */
function within<T>(scopes: readonly string[], read: T, { kind, id }: Asked): T {
  const { belief, current = belief, scope } = Object(read);
  if (!scopes.includes(current === undefined ? scope : current.scope)) {
    throw recordNotFound(kind, id);
  }
  return read;
}
