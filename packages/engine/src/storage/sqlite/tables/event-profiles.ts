import type { DatabaseSync, SQLOutputValue, StatementSync } from "node:sqlite";
import type { EventProfile } from "../event-columns.ts";
import { toRole } from "../to-role.ts";
import { jsonColumn, numberColumn, selectJsonColumns } from "./json-columns.ts";
import { quoteWord, scopeWord } from "./index-words.ts";

/** Events that are read at once. */
const portion = 5_000;
/**
 * Up to this many rows are looked at one by one, whatever scopes they are of. To find those of a scope
 * by its word takes longer the longer its log is.
 */
const fewRows = 200;

const columns = [
  "row",
  "observed_at",
  "recorded_at",
  "session",
  "observed_actor",
  "role",
  "word_count",
  "is_question",
  "manner",
];

/** A stretch of the log of a scope. */
export interface LogStretch {
  readonly scopeNumber: number;
  /** It begins after this row. */
  readonly afterRow: number;
  /** The last row of the scope. */
  readonly lastRow: number;
}

/** Reads what is known of events without their content. */
export class EventProfiles {
  readonly #stretch: StatementSync;
  readonly #ofScope: StatementSync;

  constructor(database: DatabaseSync) {
    this.#stretch = database.prepare(
      selectJsonColumns(
        columns,
        `${columns.join(", ")} FROM events WHERE row > ? AND row <= ? AND scope = ? AND forgotten_at IS NULL
        ORDER BY row`,
      ),
    );
    this.#ofScope = database.prepare(
      selectJsonColumns(
        columns,
        `${columns.join(", ")} FROM event_index CROSS JOIN events ON events.row = event_index.rowid
        WHERE event_index MATCH ? AND event_index.rowid > ? ORDER BY event_index.rowid
        LIMIT ${portion}`,
      ),
    );
  }

  /** The events of a stretch, in order of arrival. */
  *of({ scopeNumber, afterRow, lastRow }: LogStretch): Generator<EventProfile> {
    if (lastRow - afterRow <= fewRows) {
      yield* toEventProfiles(this.#stretch.get(afterRow, lastRow, scopeNumber));
      return;
    }
    const scope = quoteWord(scopeWord(scopeNumber));
    let row = afterRow;
    let count = portion;
    while (count === portion) {
      const events = toEventProfiles(this.#ofScope.get(scope, row));
      yield* events;
      count = events.length;
      row = events.at(-1)?.row ?? row;
    }
  }
}

function toEventProfiles(
  found: Record<string, SQLOutputValue> | undefined,
): readonly EventProfile[] {
  const numbers = (name: string): readonly number[] => numberColumn(found, name);
  const [observed, recorded] = [numbers("observed_at"), numbers("recorded_at")];
  const [speakers, roles] = [jsonColumn(found, "observed_actor"), jsonColumn(found, "role")];
  const [sessions, words, questions] = [
    numbers("session"),
    numbers("word_count"),
    numbers("is_question"),
  ];
  const manners = numbers("manner");
  return numbers("row").map((row, index) => {
    const speaker = speakers[index];
    return {
      row,
      observedAtMs: observed[index] ?? 0,
      recordedAtMs: recorded[index] ?? 0,
      session: sessions[index] ?? 0,
      speaker: typeof speaker === "string" ? speaker : null,
      role: toRole(roles[index]),
      wordCount: words[index] ?? 0,
      isQuestion: questions[index] === 1,
      manner: manners[index] ?? 0,
    };
  });
}
