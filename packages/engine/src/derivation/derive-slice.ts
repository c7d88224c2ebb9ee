import type { Extractor } from "../extraction/extractor.ts";
import { WithheldParts } from "../layers/withheld-parts.ts";
import type { Claim } from "../layers/facts/claim.ts";
import type { PendingTurns, Repairs, Slot } from "../storage/derivation-storage.ts";
import type { Storage } from "../storage/storage.ts";
import { rebuildSlots, receiveIntoSlots, slotsOf } from "./change-slots.ts";
import { KnownScope } from "./known-scope.ts";
import { KnownSlot } from "./known-slot.ts";
import type { LoopTurns } from "./loop-turns.ts";
import { readTurns, type TurnReading } from "./read-turns.ts";

/** Most slots of one slice. */
const slotsPerSlice = 64;
/** Claims after which a slice works out no further slots anew, and slots that are read at once. */
const claimsPerSlice = 1_000;
const slotsPerRead = 8;
/** Milliseconds of reading in one slice, so that the event loop stays free. */
const sliceMs = 4;

/** What a slice works with. */
export interface SliceOptions {
  readonly storage: Storage;
  readonly extractor: Extractor;
  readonly signal: AbortSignal;
  /** What is known of the scope that is read. */
  readonly known: KnownScope;
  readonly loop: LoopTurns;
}

/** What a slice did. */
export interface Slice {
  readonly scope: string;
  /** The turns that were read; none where somebody else was faster. */
  readonly readings: readonly TurnReading[];
}

/** What works slots out anew. */
export type Mending = Pick<SliceOptions, "storage" | "loop">;

const nothing = { cleared: [], removed: [], ended: [], opened: [], supported: [] };

/** Derives a little of what is left to derive: mends first, then reads on. Null where all is done. */
export async function deriveSlice(options: SliceOptions): Promise<Slice | null> {
  return (await mendSlice(options)) ?? (await readSlice(options));
}

/** Mends a little of what forgetting left. Null where nothing is left. */
async function mendSlice(options: SliceOptions): Promise<Slice | null> {
  const repairs = await options.storage.nextRepairs();
  if (repairs === null) {
    return null;
  }
  if (repairs.turn !== null) {
    return await readAgain(options, repairs, repairs.turn);
  }
  await rebuildNext(options, repairs);
  return { scope: repairs.scope, readings: [] };
}

/** Works out some slots anew that lost claims, and says whether there were any. */
export async function mendSlots(mending: Mending): Promise<boolean> {
  const repairs = await mending.storage.nextRepairs();
  if (repairs === null || repairs.slots.length === 0) {
    return false;
  }
  await rebuildNext(mending, repairs);
  return true;
}

async function readSlice(options: SliceOptions): Promise<Slice | null> {
  const { storage, known } = options;
  const pending = await storage.nextPending(known.nextTurns, known.at);
  if (pending === null) {
    return null;
  }
  const { scope, revision, context } = pending;
  if (context !== null) {
    known.begin({ scope, revision }, context);
  }
  try {
    return await readOn(options, pending);
  } catch (error) {
    known.forget();
    throw error;
  }
}

async function readOn(options: SliceOptions, pending: PendingTurns): Promise<Slice> {
  const { storage, known, loop } = options;
  const { scope, revision } = pending;
  await loop.next();
  const withheld = new WithheldParts(pending.withheld);
  const readings = await readTurns(pending.turns, known, {
    ...options,
    budgetMs: sliceMs,
    withheld,
  });
  known.noteTurns(readings.length);
  const claims = readings.flatMap((reading) => reading.claims);
  await loop.next();
  const slots = await takeSlots(options, scope, claims);
  await loop.breathe();
  const changes = await receiveIntoSlots(slots, claims, loop);
  await loop.next();
  const isApplied = await storage.applyDerivation({
    ...changes,
    ...toReadings(readings),
    scope,
    revision,
    throughRow: throughRow(pending, readings),
    mend: [],
  });
  if (isApplied) {
    known.advance(slots);
  } else {
    known.forget();
  }
  return { scope, readings: isApplied ? readings : [] };
}

/** The slots of claims, those at hand as they are. */
async function takeSlots(
  { storage, known }: SliceOptions,
  scope: string,
  claims: readonly Claim[],
): Promise<readonly KnownSlot[]> {
  const keys = slotsOf(claims);
  const missing = keys.filter((key) => known.slot(key) === null);
  const read = missing.length === 0 ? [] : await storage.readSlots(scope, missing);
  return [
    ...keys.flatMap((key) => known.slot(key) ?? []),
    ...read.map((slot) => new KnownSlot(scope, slot)),
  ];
}

/** Reads an event again; its slots are worked out anew afterwards, with what is left of them. */
async function readAgain(
  options: SliceOptions,
  { scope, revision, ...repairs }: Repairs,
  turn: NonNullable<Repairs["turn"]>,
): Promise<Slice> {
  const before = new KnownScope();
  before.begin({ scope, revision }, turn.context);
  const withheld = new WithheldParts(repairs.withheld);
  const readings = await readTurns([turn], before, { ...options, budgetMs: sliceMs, withheld });
  const isApplied = await options.storage.applyDerivation({
    ...nothing,
    ...toReadings(readings),
    scope,
    revision,
    throughRow: null,
    mend: slotsOf(readings.flatMap(({ claims }) => claims)),
  });
  return { scope, readings: isApplied ? readings : [] };
}

async function rebuildNext({ storage, loop }: Mending, repairs: Repairs): Promise<void> {
  const { scope, revision } = repairs;
  const slots = await readSome(storage, repairs);
  await storage.applyDerivation({
    ...(await rebuildSlots(scope, slots, loop)),
    ...toReadings([]),
    scope,
    revision,
    throughRow: null,
    mend: [],
  });
}

/** What is stored of the first of some slots; fewer where much is claimed of them. */
async function readSome(storage: Storage, { scope, slots }: Repairs): Promise<readonly Slot[]> {
  const read: Slot[] = [];
  let claims = 0;
  while (read.length < Math.min(slots.length, slotsPerSlice) && claims < claimsPerSlice) {
    const keys = slots.slice(read.length, read.length + slotsPerRead);
    const next = await storage.readSlots(scope, keys);
    read.push(...next);
    claims += next.reduce((sum, slot) => sum + slot.claims.length, 0);
  }
  return read;
}

function toReadings(readings: readonly TurnReading[]) {
  return {
    eventIds: readings.map(({ pending }) => pending.turn.eventId),
    claims: readings.flatMap(({ claims }) => claims),
    names: readings.flatMap(({ names }) => names),
  };
}

function throughRow(pending: PendingTurns, readings: readonly TurnReading[]): number {
  const isWhole = readings.length === pending.turns.length;
  return isWhole ? pending.throughRow : (readings.at(-1)?.pending.row ?? pending.throughRow);
}
