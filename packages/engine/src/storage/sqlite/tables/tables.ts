import type { DatabaseSync } from "node:sqlite";
import { AuditTable } from "./audit-table.ts";
import { ClaimsTable } from "./claims-table.ts";
import { ConceptsTable } from "./concepts-table.ts";
import { EntityNamesTable } from "./entity-names-table.ts";
import { EventIndex } from "./event-index.ts";
import { EventReader } from "./event-reader.ts";
import { EventsTable } from "./events-table.ts";
import { FactIndex } from "./fact-index.ts";
import { FactsTable } from "./facts-table.ts";
import { IndexMerger } from "./index-merger.ts";
import { LeasesTable } from "./leases-table.ts";
import { RepairsTable } from "./repairs-table.ts";
import { ScopesTable } from "./scopes-table.ts";
import { TimePhrasesTable } from "./time-phrases-table.ts";

/** Every table with its statements, prepared once for one database. */
export interface Tables {
  readonly scopes: ScopesTable;
  readonly audit: AuditTable;
  readonly events: EventsTable;
  readonly reader: EventReader;
  readonly index: EventIndex;
  readonly claims: ClaimsTable;
  readonly names: EntityNamesTable;
  readonly facts: FactsTable;
  readonly factIndex: FactIndex;
  readonly merger: IndexMerger;
  readonly repairs: RepairsTable;
  readonly leases: LeasesTable;
  readonly concepts: ConceptsTable;
  readonly timePhrases: TimePhrasesTable;
}

/** Prepares the statements of every table. */
export function prepareTables(database: DatabaseSync): Tables {
  return {
    scopes: new ScopesTable(database),
    audit: new AuditTable(database),
    events: new EventsTable(database),
    reader: new EventReader(database),
    index: new EventIndex(database),
    claims: new ClaimsTable(database),
    names: new EntityNamesTable(database),
    facts: new FactsTable(database),
    factIndex: new FactIndex(database),
    merger: new IndexMerger(database),
    repairs: new RepairsTable(database),
    leases: new LeasesTable(database),
    concepts: new ConceptsTable(database),
    timePhrases: new TimePhrasesTable(database),
  };
}
