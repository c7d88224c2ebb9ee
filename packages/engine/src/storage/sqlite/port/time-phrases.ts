import type { TimePhraseStorage } from "../../time-phrase-storage.ts";
import { numberOf, type SqliteParts } from "./parts.ts";

/** Names for stretches of time in a database. */
export function createTimePhraseStorage({ connection, tables }: SqliteParts): TimePhraseStorage {
  return {
    putTimePhrase: (scope, phrase) =>
      connection.write(() => {
        tables.timePhrases.put(tables.scopes.findOrAdd(scope).number, phrase);
      }),
    listTimePhrases: (scope) =>
      connection.read(() => tables.timePhrases.ofScope(numberOf(tables, scope))),
    removeTimePhrase: (scope, name) =>
      connection.write(() => tables.timePhrases.remove(numberOf(tables, scope), name)),
  };
}
