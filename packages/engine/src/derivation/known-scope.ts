import type { EntityName, ExtractionContext, ReadTurn } from "../extraction/extractor.ts";
import type { ScopeRevision, Slot, SlotKey } from "../storage/derivation-storage.ts";
import type { TurnReading } from "./read-turns.ts";

/** Turns of context that an extractor gets. */
const recentTurns = 8;
/** Claims that are kept at hand, of all slots together. */
const keptClaims = 20_000;

/** What derivation knows of the scope it is at, so that it is not read anew for every slice. */
export class KnownScope {
  #at: ScopeRevision | null = null;
  #recent: ReadTurn[] = [];
  #names: EntityName[] = [];
  #slots = new Map<string, Slot>();
  #claims = 0;

  /** The state that is known; null for none. */
  get at(): ScopeRevision | null {
    return this.#at;
  }

  /** What an extractor is told before the next turn. The list of names grows, and stays the same one. */
  get context(): ExtractionContext {
    return { recent: this.#recent, names: this.#names };
  }

  /** Begins with what was read from the storage. */
  begin(at: ScopeRevision, { recent, names }: ExtractionContext): void {
    this.#at = at;
    this.#recent = [...recent];
    this.#names = [...names];
    this.#dropSlots();
  }

  /** Takes in a turn that was read. */
  note({ pending, claims, names }: TurnReading): void {
    this.#recent = [...this.#recent, { turn: pending.turn, claims }].slice(-recentTurns);
    this.#names.push(...names);
  }

  /** What is known of a slot; null where it must be read. */
  slot(key: SlotKey): Slot | null {
    return this.#slots.get(nameOf(key)) ?? null;
  }

  /** The scope is at its next revision now, in which these slots are as given. */
  advance(slots: readonly Slot[]): void {
    if (this.#at !== null) {
      this.#at = { scope: this.#at.scope, revision: this.#at.revision + 1 };
    }
    for (const slot of slots) {
      this.#claims += slot.claims.length - (this.slot(slot)?.claims.length ?? 0);
      this.#slots.set(nameOf(slot), slot);
    }
    if (this.#claims > keptClaims) {
      this.#dropSlots();
    }
  }

  /** Somebody else changed the scope, or reading failed: nothing is known any longer. */
  forget(): void {
    this.#at = null;
    this.#dropSlots();
  }

  #dropSlots(): void {
    this.#slots = new Map();
    this.#claims = 0;
  }
}

function nameOf({ subjectId, predicate }: SlotKey): string {
  return `${predicate} ${subjectId}`;
}
