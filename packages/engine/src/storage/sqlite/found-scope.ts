import type { Founding } from "../log-storage.ts";
import type { Tables } from "./tables/tables.ts";

/**
 * Puts a scope into the registry that something else than an event comes to, and gives its number; null
 * where it was to be founded, and the registry has another revision by now. Runs within a transaction.
 */
export function foundScope(tables: Tables, path: string, founding?: Founding): number | null {
  if (founding !== undefined && tables.registry.revision() !== founding.revision) {
    return null;
  }
  const { number } = tables.scopes.findOrAdd(path);
  if (founding === undefined) {
    tables.registry.create(number);
  } else {
    const { members } = founding;
    tables.registry.put(number, { isRegistered: false, members, settings: {} });
  }
  return number;
}
