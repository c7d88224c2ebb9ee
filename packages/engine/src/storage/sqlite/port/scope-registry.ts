import type { ScopeRegistryStorage } from "../../scope-registry-storage.ts";
import type { SqliteParts } from "./parts.ts";

/** The registry of scopes in a database. */
export function createScopeRegistryStorage({
  connection,
  tables,
}: Pick<SqliteParts, "connection" | "tables">): ScopeRegistryStorage {
  const { registry, scopes, audit, timePhrases } = tables;
  return {
    readRegistry: (paths) =>
      connection.read(() => {
        const found = paths.map((path) => registry.find(path)).filter((scope) => scope !== null);
        return {
          revision: registry.revision(),
          scopes: new Map(found.map((scope) => [scope.path, scope])),
          isUsed: paths.slice(0, 1).some((path) => registry.isUsed(path)),
        };
      }),
    listRegistry: (listing) => connection.read(() => registry.list(listing)),
    listRetaining: () => connection.read(() => registry.retaining()),
    putScope: (change) =>
      connection.write(() => {
        const isCurrent = registry.revision() === change.revision;
        if (isCurrent) {
          registry.put(scopes.findOrAdd(change.path).number, change);
          audit.append([change.audit]);
        }
        return isCurrent;
      }),
    removeScope: (path, removal) =>
      connection.write(() => {
        const scope = registry.find(path) === null ? null : scopes.find(path);
        if (scope === null) {
          return "missing";
        }
        if (!removal.keepsRecords) {
          if (scope.log.eventCount > scope.forgottenCount) {
            return "in use";
          }
          timePhrases.clear(scope.number);
        }
        registry.remove(scope.number);
        audit.append([removal.audit]);
        return "removed";
      }),
  };
}
