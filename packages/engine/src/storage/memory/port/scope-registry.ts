import type { ScopeRegistryStorage, ScopeRemoval } from "../../scope-registry-storage.ts";
import type { MemoryState } from "../memory-state.ts";

/** The registry of scopes as a map. */
export function createScopeRegistryStorage(state: MemoryState): ScopeRegistryStorage {
  const { registry, audit } = state;
  return {
    readRegistry: (paths) => state.run(() => registry.read(paths)),
    listRegistry: (listing) => state.run(() => registry.list(listing)),
    listRetaining: () => state.run(() => registry.retaining()),
    putScope: (change) =>
      state.run(() => {
        const isCurrent = registry.isAt(change.revision);
        if (isCurrent) {
          registry.put(change.path, change);
          audit.append([change.audit]);
        }
        return isCurrent;
      }),
    removeScope: (path, removal) => state.run(() => remove(state, path, removal)),
  };
}

function remove(
  state: MemoryState,
  path: string,
  { audit, keepsRecords }: ScopeRemoval,
): "removed" | "missing" | "in use" {
  if (!state.registry.has(path)) {
    return "missing";
  }
  if (!keepsRecords) {
    if (state.living(path).length > 0) {
      return "in use";
    }
    state.phrases = state.phrases.filter(({ scope }) => scope !== path);
  }
  state.registry.remove(path);
  state.audit.append([audit]);
  return "removed";
}
