import { type Term, termText } from "@keepsake/core";
import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from "node:sqlite";
import type { FactVersion } from "../../../layers/facts/fact-version.ts";
import type { Support } from "../../../layers/facts/holding.ts";
import { foldText } from "../../../text/fold-text.ts";
import type { EndedFact, SlotKey } from "../../derivation-storage.ts";
import type { FactQuery } from "../../fact-storage.ts";

const columns = `facts.row AS row, facts.id AS id, path, subject_id, subject_name, predicate, matter,
  object, valid_from, valid_to, recorded_from, recorded_to, conflicts,
  (SELECT json_group_array(
     json_array(events.id, observed_at, fact_supports.recorded_at, confidence)
     ORDER BY observed_at, events.id
   ) FROM fact_supports JOIN events ON events.row = event_row
   WHERE fact = facts.row) AS supports`;
const selectFacts = `SELECT ${columns} FROM facts JOIN scopes ON scopes.number = facts.scope`;
const order = "ORDER BY path, subject_id, predicate, matter, valid_from DESC, facts.id";

/** Versions of facts, each with the events it was taken from. */
export class FactsTable {
  readonly #database: DatabaseSync;
  readonly #finds = new Map<string, StatementSync>();
  readonly #insert: StatementSync;
  readonly #addSupport: StatementSync;
  readonly #dropSupport: StatementSync;
  readonly #end: StatementSync;
  readonly #remove: StatementSync;
  readonly #removeSupports: StatementSync;
  readonly #rowOfId: StatementSync;
  readonly #rowsOfSlot: StatementSync;
  readonly #latestOfSlot: StatementSync;
  readonly #byRows: StatementSync;
  readonly #byEvents: StatementSync;
  readonly #idsOfClaims: StatementSync;
  readonly #countKnown: StatementSync;
  readonly #rowsOfScope: StatementSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#insert = database.prepare(
      `INSERT INTO facts (id, scope, subject_id, subject_name, predicate, matter, object, object_key,
        object_id, valid_from, valid_to, recorded_from, recorded_to, conflicts)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#addSupport = database.prepare(
      `INSERT OR IGNORE INTO fact_supports (fact, event_row, recorded_at, confidence)
       SELECT ?, row, ?, ? FROM events WHERE id = ?`,
    );
    this.#dropSupport = database.prepare(
      `DELETE FROM fact_supports
       WHERE fact = ? AND event_row = (SELECT row FROM events WHERE id = ?)`,
    );
    this.#end = database.prepare("UPDATE facts SET recorded_to = ? WHERE id = ?");
    const given = "(SELECT value FROM json_each(?))";
    this.#remove = database.prepare(`DELETE FROM facts WHERE row IN ${given}`);
    this.#removeSupports = database.prepare(`DELETE FROM fact_supports WHERE fact IN ${given}`);
    this.#rowOfId = database.prepare("SELECT row FROM facts WHERE id = ?");
    this.#rowsOfSlot = database.prepare(
      "SELECT row FROM facts WHERE scope = ? AND subject_id = ? AND predicate = ?",
    );
    this.#latestOfSlot = database.prepare(
      `${selectFacts} WHERE facts.scope = ?1 AND subject_id = ?2 AND predicate = ?3
       AND (recorded_to IS NULL OR recorded_to = (SELECT max(recorded_to) FROM facts
         WHERE scope = ?1 AND subject_id = ?2 AND predicate = ?3)) ORDER BY facts.row`,
    );
    this.#byRows = database.prepare(
      `${selectFacts} WHERE facts.row IN (SELECT value FROM json_each(?))`,
    );
    this.#byEvents = database.prepare(
      `${selectFacts} WHERE facts.row IN
        (SELECT fact FROM fact_supports JOIN events ON events.row = event_row
         WHERE events.id IN (SELECT value FROM json_each(?)))`,
    );
    this.#idsOfClaims = database.prepare(
      `SELECT DISTINCT facts.id AS id FROM json_each(?) AS claim
       CROSS JOIN fact_supports ON event_row = claim.value ->> 0
       CROSS JOIN facts ON facts.row = fact
       WHERE claim.value ->> 1 IS NULL
         OR (subject_id = claim.value ->> 1 AND predicate = claim.value ->> 2)`,
    );
    this.#countKnown = database.prepare(
      "SELECT count(*) AS count FROM facts WHERE scope = ? AND recorded_to IS NULL",
    );
    this.#rowsOfScope = database.prepare("SELECT row FROM facts WHERE scope = ?");
  }

  /** Adds a version and gives its row. */
  insert(scopeNumber: number, fact: FactVersion): number {
    const { object, conflictsWith } = fact;
    const { lastInsertRowid } = this.#insert.run(
      fact.id,
      scopeNumber,
      fact.subject.id,
      fact.subject.name,
      fact.predicate,
      fact.matter,
      JSON.stringify(object),
      foldText(termText(object)),
      object.type === "entity" ? object.id : null,
      fact.validFromMs,
      fact.validToMs,
      fact.recordedFromMs,
      fact.recordedToMs,
      conflictsWith.length === 0 ? null : JSON.stringify(conflictsWith),
    );
    const row = Number(lastInsertRowid);
    this.addSupports(row, fact.supports);
    return row;
  }

  addSupports(row: number, supports: readonly Support[]): void {
    for (const { eventId, recordedAtMs, confidence } of supports) {
      this.#addSupport.run(row, recordedAtMs, confidence, eventId);
    }
  }

  dropSupports(row: number, eventIds: readonly string[]): void {
    for (const eventId of eventIds) {
      this.#dropSupport.run(row, eventId);
    }
  }

  /** Sets until when a version is known; null where it is known after all. */
  end({ id, recordedToMs }: EndedFact): void {
    this.#end.run(recordedToMs, id);
  }

  remove(rows: readonly number[]): void {
    const given = JSON.stringify(rows);
    this.#removeSupports.run(given);
    this.#remove.run(given);
  }

  rowOfId(id: string): number | null {
    const found = this.#rowOfId.get(id);
    return found === undefined ? null : Number(found["row"]);
  }

  rowsOfSlot(scopeNumber: number, { subjectId, predicate }: SlotKey): readonly number[] {
    return this.#rowsOfSlot.all(scopeNumber, subjectId, predicate).map(toRow);
  }

  rowsOfScope(scopeNumber: number): readonly number[] {
    return this.#rowsOfScope.all(scopeNumber).map(toRow);
  }

  /** The versions of a slot that are known now, and those closed last. */
  latestOfSlot(scopeNumber: number, { subjectId, predicate }: SlotKey): readonly FactVersion[] {
    return this.#latestOfSlot.all(scopeNumber, subjectId, predicate).map(toFactVersion);
  }

  /** Versions by the rows they stand in. */
  byRows(rows: readonly number[]): ReadonlyMap<number, FactVersion> {
    const found = this.#byRows.all(JSON.stringify(rows));
    return new Map(found.map((row) => [Number(row["row"]), toFactVersion(row)]));
  }

  /** Versions taken from any of some events. */
  ofEvents(eventIds: readonly string[]): readonly FactVersion[] {
    return this.#byEvents.all(JSON.stringify(eventIds)).map(toFactVersion);
  }

  /** Ids of the versions that rest on what some events claim, of a slot or, where it is null, of any. */
  idsOfClaims(
    claims: readonly { readonly row: number; readonly slot: SlotKey | null }[],
  ): readonly string[] {
    const values = claims.map(({ row, slot }) => [row, slot?.subjectId, slot?.predicate]);
    return this.#idsOfClaims.all(JSON.stringify(values)).map(({ id }) => String(id));
  }

  countKnown(scopeNumber: number): number {
    return Number(this.#countKnown.get(scopeNumber)?.["count"]);
  }

  /** The facts that meet every condition, in the order of the port. */
  find(query: FactQuery): readonly FactVersion[] {
    const { text, values } = toCondition(query);
    return this.#prepareFind(text)
      .all(...values)
      .map(toFactVersion);
  }

  /** There are but a few ways in which queries can differ beside their values. */
  #prepareFind(condition: string): StatementSync {
    const statement =
      this.#finds.get(condition) ??
      this.#database.prepare(`${selectFacts} WHERE ${condition} ${order}`);
    this.#finds.set(condition, statement);
    return statement;
  }
}

interface Condition {
  readonly text: string;
  readonly values: readonly SQLInputValue[];
}

/** All conditions of a query, joined. Lists go in as JSON, so that there is one statement for any length. */
function toCondition(query: FactQuery): Condition {
  const parts: Condition[] = [
    isIn("path", query.scopes),
    ...anyOf("subject_id", query.subjectIds),
    ...anyOf("predicate", query.predicates),
    ...anyOf("facts.id", query.ids),
    ...toObjectCondition(query.object),
    ...toKnownCondition(query),
  ];
  return {
    text: parts.map(({ text }) => `(${text})`).join(" AND "),
    values: parts.flatMap(({ values }) => values),
  };
}

function anyOf(column: string, values: readonly string[] | null): readonly Condition[] {
  return values === null ? [] : [isIn(column, values)];
}

function isIn(column: string, values: readonly string[]): Condition {
  return {
    text: `${column} IN (SELECT value FROM json_each(?))`,
    values: [JSON.stringify(values)],
  };
}

function toObjectCondition(object: string | null): readonly Condition[] {
  return object === null
    ? []
    : [{ text: "object_key = ? OR object_id = ?", values: [foldText(object), object] }];
}

function toKnownCondition({ recordedAtMs, includeClosed }: FactQuery): readonly Condition[] {
  const begun: readonly Condition[] =
    recordedAtMs === null ? [] : [{ text: "recorded_from <= ?", values: [recordedAtMs] }];
  if (includeClosed) {
    return begun;
  }
  return recordedAtMs === null
    ? [{ text: "recorded_to IS NULL", values: [] }]
    : [...begun, { text: "recorded_to IS NULL OR recorded_to > ?", values: [recordedAtMs] }];
}

function toFactVersion(row: Record<string, SQLOutputValue>): FactVersion {
  const object: Term = JSON.parse(String(row["object"]));
  return {
    id: String(row["id"]),
    scope: String(row["path"]),
    subject: { id: String(row["subject_id"]), name: String(row["subject_name"]) },
    predicate: String(row["predicate"]),
    matter: toText(row["matter"]),
    object,
    validFromMs: toNumber(row["valid_from"]),
    validToMs: toNumber(row["valid_to"]),
    recordedFromMs: Number(row["recorded_from"]),
    recordedToMs: toNumber(row["recorded_to"]),
    supports: toSupports(String(row["supports"])),
    conflictsWith: JSON.parse(String(row["conflicts"] ?? "[]")),
  };
}

function toSupports(json: string): readonly Support[] {
  const supports: readonly (readonly [string, number, number, number])[] = JSON.parse(json);
  return supports.map(([eventId, observedAtMs, recordedAtMs, confidence]) => ({
    eventId,
    observedAtMs,
    recordedAtMs,
    confidence,
  }));
}

function toRow(found: Record<string, SQLOutputValue>): number {
  return Number(found["row"]);
}

function toNumber(value: SQLOutputValue | undefined): number | null {
  return typeof value === "number" || typeof value === "bigint" ? Number(value) : null;
}

function toText(value: SQLOutputValue | undefined): string | null {
  return typeof value === "string" ? value : null;
}
