import type { TimePhraseStorage } from "../../time-phrase-storage.ts";
import { foundScope } from "../found-scope.ts";
import { numberOf, type SqliteParts } from "./parts.ts";

/** Names for stretches of time in a database. */
export function createTimePhraseStorage({ connection, tables }: SqliteParts): TimePhraseStorage {
  return {
    putTimePhrase: (scope, { phrase, audit, founding }) =>
      connection.write(() => {
        const number = foundScope(tables, scope, founding);
        if (number === null) {
          return false;
        }
        tables.audit.append([audit]);
        tables.timePhrases.put(number, phrase);
        return true;
      }),
    listTimePhrases: (scope) =>
      connection.read(() => tables.timePhrases.ofScope(numberOf(tables, scope))),
    removeTimePhrase: (scope, { name, audit }) =>
      connection.write(() => {
        const isRemoved = tables.timePhrases.remove(numberOf(tables, scope), name);
        tables.audit.append(isRemoved ? [audit] : []);
        return isRemoved;
      }),
  };
}
