import type { Memory } from "./memory.ts";
import { recordNotFound } from "./record-not-found.ts";
import { scopeAncestors } from "./scope.ts";
import type { ReadsById } from "./scoped-memory.ts";

/** The reads by id of a memory, as far as the scope `path` can see what they give. */
export function sealReadsById(memory: Memory, path: string): ReadsById {
  const visible = new Set([path, ...scopeAncestors(path)]);
  /** Gives a record back where the scope can see it. */
  const within = <Read extends { readonly scope: string }>(
    read: Read,
    { kind, id }: { readonly kind: string; readonly id: string },
  ): Read => {
    if (!visible.has(read.scope)) {
      throw recordNotFound(kind, id);
    }
    return read;
  };
  return {
    event: async (id, options) => within(await memory.event(id, options), { kind: "event", id }),
    episode: async (id, options) =>
      within(await memory.episode(id, options), { kind: "episode", id }),
    fact: async (id, options) => within(await memory.fact(id, options), { kind: "fact", id }),
    beliefWhy: async (id, options) => {
      const why = await memory.beliefWhy(id, options);
      within(why.belief, { kind: "belief", id });
      return why;
    },
    synthesisJob: async (id, options) =>
      within(await memory.synthesisJob(id, options), { kind: "synthesis", id }),
    erasure: async (id, options) =>
      within(await memory.erasure(id, options), { kind: "erasure", id }),
    async cancelErasure(id, options) {
      const { scope } = await memory.erasure(id, options);
      if (scope !== path) {
        throw recordNotFound("erasure", id);
      }
      return await memory.cancelErasure(id, options);
    },
    auditRow: async (id, options) => {
      const row = await memory.auditRow(id, options);
      if (row.scope !== path) {
        throw recordNotFound("audit row", id);
      }
      return row;
    },
  };
}
