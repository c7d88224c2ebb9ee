import type { DatabaseSync } from "node:sqlite";
import { EventIndex } from "./event-index.ts";
import { EventReader } from "./event-reader.ts";
import { EventsTable } from "./events-table.ts";
import { ScopesTable } from "./scopes-table.ts";

/** Every table with its statements, prepared once for one database. */
export interface Tables {
  readonly scopes: ScopesTable;
  readonly events: EventsTable;
  readonly reader: EventReader;
  readonly index: EventIndex;
}

/** Prepares the statements of every table. */
export function prepareTables(database: DatabaseSync): Tables {
  return {
    scopes: new ScopesTable(database),
    events: new EventsTable(database),
    reader: new EventReader(database),
    index: new EventIndex(database),
  };
}
