import type { PlacedAssertion } from "./place-assertions.ts";

/** One object's unbroken time on a timeline. */
export interface Stretch {
  readonly objectKey: string;
  readonly fromMs: number;
  /** Exclusive. */
  readonly toMs: number;
  /** The assertions of the object that start within it. */
  readonly assertions: readonly PlacedAssertion[];
}

/**
 * What holds when on a timeline that takes one object at a time. The assertion with the latest start
 * holds; of several, the one told last; of several told at once, those of the event that was written
 * last, by its id, where none states its start, else all of them. Whatever starts closes
 * what started before it for good: nothing comes back because a later one ends, also if that one was
 * ended to nothing. Only stretches of objects told at once can overlap.
 */
export function layOutTimeline(placed: readonly PlacedAssertion[]): readonly Stretch[] {
  const winners = findWinners(placed);
  const asserted = Map.groupBy(
    placed.filter(({ startMs, endMs }) => startMs < endMs),
    ({ objectKey }) => objectKey,
  );
  return [...Map.groupBy(winners, ({ objectKey }) => objectKey)].flatMap(([objectKey, pieces]) =>
    withAssertions(joinPieces(pieces), asserted.get(objectKey) ?? []),
  );
}

type Piece = Omit<Stretch, "assertions">;

/** Each assertion that holds at its start, until another starts. */
function findWinners(placed: readonly PlacedAssertion[]): readonly Piece[] {
  const groups = [...Map.groupBy(placed, ({ startMs }) => startMs)].toSorted(([left], [right]) =>
    left < right ? -1 : 1,
  );
  return groups.flatMap(([fromMs, together], index) => {
    const nextMs = groups[index + 1]?.[0] ?? Infinity;
    return toldLast(together)
      .map(({ objectKey, endMs }) => ({ objectKey, fromMs, toMs: Math.min(endMs, nextMs) }))
      .filter(({ toMs }) => fromMs < toMs);
  });
}

/** Of assertions that start at one time, those that hold. */
export function toldLast<Placed extends PlacedAssertion>(
  placed: readonly Placed[],
): readonly Placed[] {
  const last = placed.reduce(
    (latest, { claim }) => Math.max(latest, claim.observedAtMs),
    -Infinity,
  );
  return writtenLast(placed.filter(({ claim }) => claim.observedAtMs === last));
}

/** Where nobody states a start, events of one time have happened in the order of their ids. */
function writtenLast<Placed extends PlacedAssertion>(placed: readonly Placed[]): readonly Placed[] {
  if (placed.some(({ isFromStated }) => isFromStated)) {
    return placed;
  }
  const last = placed.reduce(
    (latest, { claim }) => (claim.eventId > latest ? claim.eventId : latest),
    "",
  );
  return placed.filter(({ claim }) => claim.eventId === last);
}

/** Joins what touches or overlaps; `pieces` are of one object, by their start. */
function joinPieces(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && piece.fromMs <= last.toMs) {
      joined[joined.length - 1] = { ...last, toMs: Math.max(last.toMs, piece.toMs) };
    } else {
      joined.push(piece);
    }
  }
  return joined;
}

/** Both are of one object; what starts outside of all pieces was closed before it began. */
function withAssertions(
  pieces: readonly Piece[],
  asserted: readonly PlacedAssertion[],
): readonly Stretch[] {
  const inOrder = asserted.toSorted((left, right) => (left.startMs < right.startMs ? -1 : 1));
  let next = 0;
  return pieces.map((piece) => {
    const assertions: PlacedAssertion[] = [];
    for (
      let one = inOrder[next];
      one !== undefined && one.startMs < piece.toMs;
      one = inOrder[next]
    ) {
      if (one.startMs >= piece.fromMs) {
        assertions.push(one);
      }
      next += 1;
    }
    return { ...piece, assertions };
  });
}
