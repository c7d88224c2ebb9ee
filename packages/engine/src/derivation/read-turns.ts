import type {
  EntityName,
  Extraction,
  ExtractionProblem,
  Extractor,
  Turn,
} from "../extraction/extractor.ts";
import type { Claim } from "../layers/facts/claim.ts";
import type { WithheldParts } from "../layers/withheld-parts.ts";
import type { PendingTurn } from "../storage/derivation-storage.ts";
import type { KnownScope } from "./known-scope.ts";
import type { LoopTurns } from "./loop-turns.ts";

/** What was read out of one turn. */
export interface TurnReading {
  readonly pending: PendingTurn;
  readonly claims: readonly Claim[];
  readonly names: readonly EntityName[];
  readonly problem: ExtractionProblem | undefined;
}

/** How {@link readTurns} reads. */
export interface ReadingOptions {
  readonly extractor: Extractor;
  readonly signal: AbortSignal;
  /** Milliseconds of reading after which no further turn is begun; one is always read. */
  readonly budgetMs: number;
  /** The event loop, which turns between two turns of the log. */
  readonly loop: LoopTurns;
  /** What the turns tell and is not to be read. */
  readonly withheld: WithheldParts;
}

const nothing: Extraction = { claims: [], names: [] };

/**
 * Reads turns one after the other, each with what is known before it, until the time is used up.
 * `known` takes in what is read.
 *
 * @throws the signal's reason on abort.
 */
export async function readTurns(
  turns: readonly PendingTurn[],
  known: KnownScope,
  options: ReadingOptions,
): Promise<readonly TurnReading[]> {
  const { budgetMs, loop, withheld } = options;
  const untilMs = loop.workedMs + budgetMs;
  const readings: TurnReading[] = [];
  for (const pending of turns) {
    if (readings.length > 0) {
      if (loop.workedMs > untilMs) {
        break;
      }
      await loop.breathe();
    }
    const isRead = !withheld.hasEvent(pending.turn.eventId);
    const extraction = isRead ? await readTurn(pending.turn, known, options) : nothing;
    const reading = toReading(pending, extraction, withheld);
    readings.push(reading);
    known.note(reading);
  }
  return readings;
}

/** A turn that cannot be read yields nothing: it must not keep those behind it from being read. */
async function readTurn(
  turn: Turn,
  { context }: KnownScope,
  { extractor, signal }: Pick<ReadingOptions, "extractor" | "signal">,
): Promise<Extraction> {
  try {
    return await untilAborted(extractor.extract(turn, context, { signal }), signal);
  } catch (error) {
    signal.throwIfAborted();
    const reason = error instanceof Error ? error.message : String(error);
    return { claims: [], names: [], problem: { extractor: extractor.name, reason } };
  }
}

/** Whoever ignores the signal keeps nobody waiting. */
async function untilAborted<T>(work: T | Promise<T>, signal: AbortSignal): Promise<T> {
  if (!(work instanceof Promise)) {
    return work;
  }
  const { promise, reject } = Promise.withResolvers<never>();
  const onAbort = (): void => reject(signal.reason);
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}

function toReading(
  pending: PendingTurn,
  { claims, names, problem }: Extraction,
  withheld: WithheldParts,
): TurnReading {
  const { eventId, observedAtMs } = pending.turn;
  const { recordedAtMs } = pending;
  const told = claims.filter(
    ({ subject, predicate }) => !withheld.has(eventId, { subjectId: subject.id, predicate }),
  );
  return {
    pending,
    problem,
    claims: told.map((draft) => ({ ...draft, eventId, observedAtMs, recordedAtMs })),
    names: names.map((name) => ({ ...name, eventId })),
  };
}
