import type { EntityName, ExtractionContext, ReadTurn } from "../extraction/extractor.ts";
import type { ScopeRevision, SlotKey } from "../storage/derivation-storage.ts";
import type { KnownSlot } from "./known-slot.ts";
import type { TurnReading } from "./read-turns.ts";
import { slotName } from "./slot-name.ts";

/** Turns of context that an extractor gets. */
const recentTurns = 8;
/** Turns that are read of the log at once: up to four times as many as the last slice came to. */
const turnsAtOnce = { least: 16, most: 64 };
/** Claims that are kept at hand, of all slots together, unless one alone has more. */
const keptClaims = 20_000;

/** What derivation knows of the scope it is at, so that it is not read anew for every slice. */
export class KnownScope {
  #at: ScopeRevision | null = null;
  #recent: ReadTurn[] = [];
  #names: EntityName[] = [];
  /** Each with how many claims of it were counted; those used last come last. */
  #slots = new Map<string, { readonly slot: KnownSlot; readonly counted: number }>();
  #claims = 0;
  #nextTurns = turnsAtOnce.most;

  /** How many turns the next slice may come to. */
  get nextTurns(): number {
    return this.#nextTurns;
  }

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
  slot(key: SlotKey): KnownSlot | null {
    return this.#slots.get(slotName(key))?.slot ?? null;
  }

  /** So many turns were read in the time of a slice. */
  noteTurns(count: number): void {
    this.#nextTurns = Math.max(turnsAtOnce.least, Math.min(turnsAtOnce.most, 4 * count));
  }

  /** The scope is at its next revision now, in which these slots are as given. */
  advance(slots: readonly KnownSlot[]): void {
    if (this.#at !== null) {
      this.#at = { scope: this.#at.scope, revision: this.#at.revision + 1 };
    }
    for (const slot of slots) {
      this.#drop(slotName(slot));
      this.#slots.set(slotName(slot), { slot, counted: slot.claims });
      this.#claims += slot.claims;
    }
    for (const name of this.#slots.keys()) {
      if (this.#claims <= keptClaims || this.#slots.size === 1) {
        return;
      }
      this.#drop(name);
    }
  }

  /** Somebody else changed the scope, or reading failed: nothing is known any longer. */
  forget(): void {
    this.#at = null;
    this.#dropSlots();
  }

  #drop(name: string): void {
    this.#claims -= this.#slots.get(name)?.counted ?? 0;
    this.#slots.delete(name);
  }

  #dropSlots(): void {
    this.#slots = new Map();
    this.#claims = 0;
  }
}
