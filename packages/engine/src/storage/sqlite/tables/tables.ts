import type { DatabaseSync } from "node:sqlite";
import { AuditScopesTable } from "./audit-scopes-table.ts";
import { AuditTable } from "./audit-table.ts";
import { BlobsTable } from "./blobs-table.ts";
import { ClaimsTable } from "./claims-table.ts";
import { ConceptsTable } from "./concepts-table.ts";
import { DeliveriesTable } from "./deliveries-table.ts";
import { DeliveryAttemptsTable } from "./delivery-attempts-table.ts";
import { DeliveryCleaner } from "./delivery-cleaner.ts";
import { EntityNamesTable } from "./entity-names-table.ts";
import { ErasureEventsTable } from "./erasure-events-table.ts";
import { ErasuresTable } from "./erasures-table.ts";
import { EventIndex } from "./event-index.ts";
import { EventProfiles } from "./event-profiles.ts";
import { EventReader } from "./event-reader.ts";
import { EventsTable } from "./events-table.ts";
import { FactIndex } from "./fact-index.ts";
import { FactsTable } from "./facts-table.ts";
import { ForgetRequestsTable } from "./forget-requests-table.ts";
import { IndexMerger } from "./index-merger.ts";
import { KeptRecordsTable } from "./kept-records-table.ts";
import { LeasesTable } from "./leases-table.ts";
import { RepairsTable } from "./repairs-table.ts";
import { ScopeRegistryTable } from "./scope-registry-table.ts";
import { ScopeCounts } from "./scope-counts.ts";
import { ScopesTable } from "./scopes-table.ts";
import { SharedRecordsReader } from "./shared-records-reader.ts";
import { SubscriptionsTable } from "./subscriptions-table.ts";
import { TimePhrasesTable } from "./time-phrases-table.ts";
import { VectorsTable } from "./vectors-table.ts";
import { WorkedOutVectorsTable } from "./worked-out-vectors-table.ts";
import { ToldDerivationsTable } from "./told-derivations-table.ts";
import { WithheldTable } from "./withheld-table.ts";

/** Every table with its statements, prepared once for one database. */
export interface Tables {
  readonly scopes: ScopesTable;
  readonly registry: ScopeRegistryTable;
  readonly audit: AuditTable;
  readonly auditScopes: AuditScopesTable;
  readonly events: EventsTable;
  readonly reader: EventReader;
  readonly index: EventIndex;
  readonly profiles: EventProfiles;
  readonly claims: ClaimsTable;
  readonly names: EntityNamesTable;
  readonly facts: FactsTable;
  readonly factIndex: FactIndex;
  readonly merger: IndexMerger;
  readonly repairs: RepairsTable;
  readonly leases: LeasesTable;
  readonly records: KeptRecordsTable;
  readonly concepts: ConceptsTable;
  readonly timePhrases: TimePhrasesTable;
  readonly withheld: WithheldTable;
  readonly forgetRequests: ForgetRequestsTable;
  readonly counts: ScopeCounts;
  readonly erasures: ErasuresTable;
  readonly erasureEvents: ErasureEventsTable;
  readonly blobs: BlobsTable;
  readonly vectors: VectorsTable;
  readonly workedOut: WorkedOutVectorsTable;
  readonly shared: SharedRecordsReader;
  readonly subscriptions: SubscriptionsTable;
  readonly deliveries: DeliveriesTable;
  readonly attempts: DeliveryAttemptsTable;
  readonly deliveryCleaner: DeliveryCleaner;
  readonly told: ToldDerivationsTable;
}

/** Prepares the statements of every table. */
export function prepareTables(database: DatabaseSync): Tables {
  return {
    scopes: new ScopesTable(database),
    registry: new ScopeRegistryTable(database),
    audit: new AuditTable(database),
    auditScopes: new AuditScopesTable(database),
    events: new EventsTable(database),
    reader: new EventReader(database),
    index: new EventIndex(database),
    profiles: new EventProfiles(database),
    claims: new ClaimsTable(database),
    names: new EntityNamesTable(database),
    facts: new FactsTable(database),
    factIndex: new FactIndex(database),
    merger: new IndexMerger(database),
    repairs: new RepairsTable(database),
    leases: new LeasesTable(database),
    records: new KeptRecordsTable(database),
    concepts: new ConceptsTable(database),
    timePhrases: new TimePhrasesTable(database),
    withheld: new WithheldTable(database),
    forgetRequests: new ForgetRequestsTable(database),
    counts: new ScopeCounts(database),
    erasures: new ErasuresTable(database),
    erasureEvents: new ErasureEventsTable(database),
    blobs: new BlobsTable(database),
    vectors: new VectorsTable(database),
    workedOut: new WorkedOutVectorsTable(database),
    shared: new SharedRecordsReader(database),
    subscriptions: new SubscriptionsTable(database),
    deliveries: new DeliveriesTable(database),
    attempts: new DeliveryAttemptsTable(database),
    deliveryCleaner: new DeliveryCleaner(database),
    told: new ToldDerivationsTable(database),
  };
}
