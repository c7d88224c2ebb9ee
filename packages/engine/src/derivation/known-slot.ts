import type { Claim } from "../layers/facts/claim.ts";
import type { FactVersion } from "../layers/facts/fact-version.ts";
import { inRecordedTime } from "../layers/facts/history/in-recorded-time.ts";
import { SlotHistory } from "../layers/facts/history/slot-history.ts";
import { applyChange } from "../layers/facts/slot-change.ts";
import { receiveClaims } from "../layers/facts/version-slot.ts";
import type { Slot } from "../storage/derivation-storage.ts";
import { diffVersions, type VersionDifference } from "./diff-versions.ts";
import type { LoopTurns } from "./loop-turns.ts";
import { replaySlot } from "./replay-slot.ts";

/** How many times all claims of a slot are weighed before following each costs less. */
const weighingsBeforeReplay = 16;

/**
 * A slot at hand, to which claims arrive. At first all its claims are weighed at each recorded time, as
 * `receiveClaims` does; once that has cost as much as replaying them, each claim is followed through a
 * {@link SlotHistory} instead. Both give the same versions.
 */
export class KnownSlot {
  readonly #scope: string;
  readonly #mostWeighed: number;
  #slot: Slot;
  #history: SlotHistory | null = null;
  /** Claims weighed so far. */
  #weighed = 0;
  /** When versions were closed last, also those that were opened again at that time. */
  #lastClosedMs: number;

  /** `mostWeighed` is for how many claims the event loop is kept: a few milliseconds by default. */
  constructor(scope: string, slot: Slot, mostWeighed = 4_000) {
    this.#scope = scope;
    this.#slot = slot;
    this.#mostWeighed = mostWeighed;
    this.#lastClosedMs = lastClosedMs(slot.versions);
  }

  get subjectId(): string {
    return this.#slot.subjectId;
  }

  get predicate(): string {
    return this.#slot.predicate;
  }

  /** How many claims it holds. */
  get claims(): number {
    return this.#history?.claims ?? this.#slot.claims.length;
  }

  /** Takes in claims in order of arrival, and gives what changes of the versions stored. */
  async receive(arrived: readonly Claim[], loop: LoopTurns): Promise<VersionDifference> {
    if (this.#history !== null) {
      await follow(this.#history, arrived, loop);
      const { before, after } = this.#history.takeChanges();
      return diffVersions(before, after);
    }
    const times = new Set(arrived.map(({ recordedAtMs }) => recordedAtMs)).size;
    const claims = this.claims + arrived.length;
    const isLong = times > 1 && times * claims > this.#mostWeighed;
    this.#weighed += times * claims;
    return isLong || this.#weighed > Math.max(weighingsBeforeReplay * claims, this.#mostWeighed)
      ? await this.#replay(arrived, loop)
      : this.#weigh(arrived);
  }

  #weigh(arrived: readonly Claim[]): VersionDifference {
    const { subjectId, predicate, versions, claims } = this.#slot;
    const reception = {
      scope: this.#scope,
      subjectId,
      predicate,
      versions,
      known: claims,
      arrived,
    };
    const after = receiveClaims(reception).reduce<readonly FactVersion[]>(applyChange, versions);
    this.#lastClosedMs = Math.max(this.#lastClosedMs, lastClosedMs(after));
    this.#slot = {
      ...this.#slot,
      claims: [...claims, ...arrived],
      versions: after.filter((version) => mayChange(version, this.#lastClosedMs)),
    };
    return diffVersions(versions, after);
  }

  async #replay(arrived: readonly Claim[], loop: LoopTurns): Promise<VersionDifference> {
    const { versions } = this.#slot;
    const history = await replaySlot(this.#scope, this.#slot, loop);
    await follow(history, arrived, loop);
    const after = history.versions().filter((version) => mayChange(version, this.#lastClosedMs));
    history.takeChanges();
    this.#history = history;
    this.#slot = { ...this.#slot, claims: [], versions: [] };
    return diffVersions(versions, after);
  }
}

async function follow(
  history: SlotHistory,
  arrived: readonly Claim[],
  loop: LoopTurns,
): Promise<void> {
  for (const together of inRecordedTime(arrived)) {
    history.receive(together);
    await loop.breathe();
  }
}

function lastClosedMs(versions: readonly FactVersion[]): number {
  return versions.reduce((last, { recordedToMs }) => Math.max(last, recordedToMs ?? 0), 0);
}

/** What arrives next can change versions known now, and those closed last, and no others. */
function mayChange({ recordedToMs }: FactVersion, lastMs: number): boolean {
  return recordedToMs === null || recordedToMs >= lastMs;
}
