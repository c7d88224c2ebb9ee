import { BoundedCache } from "../../bounded-cache.ts";
import { bytesOf, createProfile, type ScopeProfile, shrinkProfile } from "./scope-profile.ts";
import type { EventIndex } from "./tables/event-index.ts";
import type { EventProfiles } from "./tables/event-profiles.ts";
import type { ScopeRow } from "./tables/scopes-table.ts";

/** Bytes of profiles that are kept in all, at about 40 an event. */
const mostBytes = 64 * 1024 * 1024;

/** Where profiles are read from. */
export interface ProfileTables {
  readonly index: Pick<EventIndex, "rowsOfScope">;
  readonly profiles: EventProfiles;
}

/**
 * Profiles of the scopes read last. The scope's row tells what a kept profile lacks, so one that
 * other processes write to is brought up to date just the same.
 */
export class ScopeProfiles {
  readonly #tables: ProfileTables;
  readonly #kept: BoundedCache<number, ScopeProfile>;

  constructor(tables: ProfileTables, most: number = mostBytes) {
    this.#tables = tables;
    this.#kept = new BoundedCache({ most, sizeOf: bytesOf });
  }

  /** Bytes that are kept by now. */
  get keptBytes(): number {
    return this.#kept.size;
  }

  /** The profile of a scope as its row describes it. */
  of(scope: ScopeRow): ScopeProfile {
    const { forgottenCount, log } = scope;
    const room = log.eventCount - forgottenCount;
    const profile = this.#kept.get(scope.number) ?? createProfile(forgottenCount, room);
    // What goes wrong halfway is begun anew.
    this.#kept.delete(scope.number);
    this.#shrink(profile, scope);
    this.#extend(profile, scope);
    this.#kept.set(scope.number, profile);
    return profile;
  }

  /** Which events are left is quick to tell, by a tenth of the time it takes to read what they are. */
  #shrink(profile: ScopeProfile, { number, forgottenCount }: ScopeRow): void {
    if (profile.forgottenCount !== forgottenCount) {
      shrinkProfile(profile, this.#tables.index.rowsOfScope(number));
      profile.forgottenCount = forgottenCount;
    }
  }

  #extend(profile: ScopeProfile, { number: scopeNumber, log: { lastRow } }: ScopeRow): void {
    if (profile.lastRow === lastRow) {
      return;
    }
    const stretch = { scopeNumber, afterRow: profile.lastRow, lastRow };
    for (const event of this.#tables.profiles.of(stretch)) {
      profile.events.push(event);
    }
    profile.lastRow = lastRow;
  }
}
