import { createProfile, extendProfile, type ScopeProfile, shrinkProfile } from "./scope-profile.ts";
import type { EventIndex } from "./tables/event-index.ts";
import type { ScopeRow } from "./tables/scopes-table.ts";

/** Profiles are kept for this many events in all, at about 150 bytes each. */
const keptEvents = 200_000;

/**
 * Profiles of the scopes read last. The scope's row tells what a kept profile lacks, so one that
 * other processes write to is brought up to date just the same.
 */
export class ScopeProfiles {
  readonly #index: EventIndex;
  readonly #kept = new Map<number, ScopeProfile>();
  #keptEvents = 0;

  constructor(index: EventIndex) {
    this.#index = index;
  }

  /** The profile of a scope as its row describes it. */
  of(scope: ScopeRow): ScopeProfile {
    const profile = this.#take(scope) ?? createProfile(scope.forgottenCount);
    this.#shrink(profile, scope);
    this.#extend(profile, scope);
    this.#kept.set(scope.number, profile);
    this.#keptEvents += profile.events.length;
    this.#dropOldest(scope.number);
    return profile;
  }

  #take({ number }: ScopeRow): ScopeProfile | null {
    const kept = this.#kept.get(number);
    if (kept === undefined) {
      return null;
    }
    this.#drop(number, kept);
    return kept;
  }

  /** Which events are left is quick to tell, by a tenth of the time it takes to read what they are. */
  #shrink(profile: ScopeProfile, { number, forgottenCount }: ScopeRow): void {
    if (profile.forgottenCount !== forgottenCount) {
      shrinkProfile(profile, this.#index.rowsOfScope(number));
      profile.forgottenCount = forgottenCount;
    }
  }

  #extend(profile: ScopeProfile, { number, log }: ScopeRow): void {
    if (profile.lastRow === log.lastRow) {
      return;
    }
    for (const event of this.#index.eventsBeyond(number, profile.lastRow, log.lastRow)) {
      extendProfile(profile, event);
    }
    profile.lastRow = log.lastRow;
  }

  #dropOldest(inUse: number): void {
    for (const [number, profile] of this.#kept) {
      if (this.#keptEvents <= keptEvents || number === inUse) {
        return;
      }
      this.#drop(number, profile);
    }
  }

  #drop(scopeNumber: number, profile: ScopeProfile): void {
    this.#kept.delete(scopeNumber);
    this.#keptEvents -= profile.events.length;
  }
}
