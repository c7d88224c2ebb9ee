import type { MessageRole } from "@keepsake/core";
import type { SQLOutputValue } from "node:sqlite";
import type { ScopeStatistics, SearchHit } from "../log-storage.ts";
import { partitionPoint } from "./partition-point.ts";

const roles: readonly MessageRole[] = ["user", "assistant", "tool", "system"];

/** What is known of an event without its content. */
export type EventProfile = Omit<SearchHit, "scope" | "position" | "terms">;

/** The events of one scope that are not forgotten, without their content. */
export interface ScopeProfile {
  /** In order of arrival, so that an event's index is its position and rows ascend. */
  events: EventProfile[];
  readonly totals: { -readonly [Name in keyof Omit<ScopeStatistics, "scope">]: number };
  /** Events of the scope that were forgotten by now. */
  forgottenCount: number;
  /** The log is known up to this row. */
  lastRow: number;
  /** The events by time, oldest first; null until it is asked for. */
  byTime: EventProfile[] | null;
}

/** A profile that knows no event yet. */
export function createProfile(forgottenCount: number): ScopeProfile {
  const totals = { events: 0, words: 0, assistantEvents: 0 };
  return { events: [], totals, forgottenCount, lastRow: 0, byTime: null };
}

/** Adds the event that arrived next. */
export function extendProfile(profile: ScopeProfile, event: EventProfile): void {
  const { events, totals } = profile;
  events.push(event);
  totals.events += 1;
  totals.words += event.wordCount;
  totals.assistantEvents += event.role === "assistant" ? 1 : 0;
  keepByTime(profile, event);
}

/** Takes away the events that are not among the rows left, which ascend. */
export function shrinkProfile(profile: ScopeProfile, rowsLeft: readonly number[]): void {
  const { left, gone } = partByRows(profile.events, rowsLeft);
  profile.events = left;
  profile.byTime = profile.byTime?.filter((event) => !gone.has(event)) ?? null;
  const { totals } = profile;
  for (const { wordCount, role } of gone) {
    totals.events -= 1;
    totals.words -= wordCount;
    totals.assistantEvents -= role === "assistant" ? 1 : 0;
  }
}

function partByRows(
  events: readonly EventProfile[],
  rowsLeft: readonly number[],
): { readonly left: EventProfile[]; readonly gone: ReadonlySet<EventProfile> } {
  const left: EventProfile[] = [];
  const gone = new Set<EventProfile>();
  let at = 0;
  for (const event of events) {
    while ((rowsLeft[at] ?? Infinity) < event.row) {
      at += 1;
    }
    if (rowsLeft[at] === event.row) {
      left.push(event);
    } else {
      gone.add(event);
    }
  }
  return { left, gone };
}

/** What arrives is most often the newest; anything else is put in its place when it is asked for. */
function keepByTime(profile: ScopeProfile, event: EventProfile): void {
  const newest = profile.byTime?.at(-1);
  if (newest !== undefined && newest.observedAtMs <= event.observedAtMs) {
    profile.byTime?.push(event);
  } else {
    profile.byTime = null;
  }
}

/** The events by time, oldest first; of equal times in order of arrival. */
export function eventsByTime(profile: ScopeProfile): readonly EventProfile[] {
  profile.byTime ??= profile.events.toSorted(
    (left, right) => left.observedAtMs - right.observedAtMs || left.row - right.row,
  );
  return profile.byTime;
}

/** The event in a row; undefined where it is forgotten or of another scope. */
export function findProfile({ events }: ScopeProfile, row: number): EventProfile | undefined {
  const found = events[partitionPoint(events, (event) => event.row < row)];
  return found?.row === row ? found : undefined;
}

/** Reads what a profile keeps of a row of the event log. */
export function toEventProfile(row: Record<string, SQLOutputValue>): EventProfile {
  const speaker = row["observed_actor"];
  return {
    row: Number(row["row"]),
    observedAtMs: Number(row["observed_at"]),
    recordedAtMs: Number(row["recorded_at"]),
    session: Number(row["session"]),
    speaker: typeof speaker === "string" ? speaker : null,
    role: toRole(row["role"]),
    wordCount: Number(row["word_count"]),
    isQuestion: row["is_question"] === 1,
  };
}

/** The role a column holds; null for none. */
export function toRole(value: SQLOutputValue | undefined): MessageRole | null {
  return roles.find((role) => role === value) ?? null;
}
