import { termText } from "@keepsake/core";
import type { Claim } from "./claim.ts";
import { dropLateStarts } from "./drop-late-starts.ts";
import { endAssertions } from "./end-assertions.ts";
import type { Holding, Support } from "./holding.ts";
import { layOutTimeline, type Stretch } from "./lay-out-timeline.ts";
import { type PlacedAssertion, placeAssertions } from "./place-assertions.ts";
import { matterKey } from "./term-key.ts";

/**
 * What held when, by all claims of one slot: same scope, subject and predicate. It goes by the set of
 * the claims alone; their order and repetition make no difference.
 *
 * Claims of different matters know nothing of each other. Of each matter, and of a predicate that takes
 * one object, there is one timeline. Without a matter, a predicate that takes several objects has a
 * timeline for each, and takes several as soon as one claim says so. The rules, in the order they
 * apply, are with their functions: {@link placeAssertions} for what is taken back,
 * {@link endAssertions} for what ended, {@link dropLateStarts} for starts that are not known, and
 * {@link layOutTimeline} for what holds of the rest.
 *
 * The same object on both sides of a moment is one holding, with the support of every assertion that
 * starts within it. It is spelled as in the first of them to be told.
 */
export function resolveSlot(claims: readonly Claim[]): readonly Holding[] {
  const isMany = claims.some(({ cardinality }) => cardinality === "many");
  const byMatter = Map.groupBy(claims, ({ matter }) => matterKey(matter));
  const matters = [...byMatter].toSorted(([left], [right]) => (left < right ? -1 : 1));
  const holdings: Holding[] = [];
  for (const [matter, ofMatter] of matters) {
    holdings.push(...resolveMatter(ofMatter, isMany && matter === "", holdings.length));
  }
  return holdings;
}

function resolveMatter(
  claims: readonly Claim[],
  isMany: boolean,
  firstPlace: number,
): readonly Holding[] {
  const ended = endAssertions(placeAssertions(claims), claims);
  const stretches = isMany
    ? [...Map.groupBy(ended, ({ objectKey }) => objectKey).values()].flatMap(layOutTimeline)
    : layOutTimeline(dropLateStarts(ended));
  const inOrder = stretches.toSorted(byStart);
  const rivals = isMany ? [] : findOverlaps(inOrder);
  return inOrder.map((stretch, place) =>
    toHolding(
      stretch,
      (rivals[place] ?? []).map((rival) => firstPlace + rival),
    ),
  );
}

function byStart(left: Stretch, right: Stretch): number {
  if (left.fromMs !== right.fromMs) {
    return left.fromMs < right.fromMs ? -1 : 1;
  }
  return left.objectKey < right.objectKey ? -1 : 1;
}

/** For each stretch, the places of those that it shares time with; `stretches` are by their start. */
function findOverlaps(stretches: readonly Stretch[]): readonly (readonly number[])[] {
  const overlaps = stretches.map((): number[] => []);
  let running: number[] = [];
  for (const [place, { fromMs }] of stretches.entries()) {
    running = running.filter((before) => (stretches[before]?.toMs ?? 0) > fromMs);
    for (const before of running) {
      overlaps[before]?.push(place);
    }
    overlaps[place]?.push(...running);
    running.push(place);
  }
  return overlaps;
}

function toHolding(
  { fromMs, toMs, assertions }: Stretch,
  conflictsWith: readonly number[],
): Holding {
  const told = assertions.toSorted(byTelling);
  const [first] = told;
  if (first === undefined) {
    throw new Error("a stretch is made by an assertion that starts with it");
  }
  return {
    object: first.object,
    matter: first.claim.matter,
    validFromMs: fromMs === -Infinity ? null : fromMs,
    validToMs: toMs === Infinity ? null : toMs,
    supports: toSupports(told),
    conflictsWith,
  };
}

function byTelling({ claim: left }: PlacedAssertion, { claim: right }: PlacedAssertion): number {
  if (left.observedAtMs !== right.observedAtMs) {
    return left.observedAtMs - right.observedAtMs;
  }
  if (left.eventId !== right.eventId) {
    return left.eventId < right.eventId ? -1 : 1;
  }
  return spelling(left) < spelling(right) ? -1 : 1;
}

function spelling({ object, matter }: Claim): string {
  return JSON.stringify([object === null ? "" : termText(object), object?.type, matter]);
}

/** One for each event, as sure as the surest of its assertions. */
function toSupports(told: readonly PlacedAssertion[]): readonly Support[] {
  const supports = new Map<string, Support>();
  for (const { claim } of told) {
    const { eventId, observedAtMs, recordedAtMs, confidence } = claim;
    const known = supports.get(eventId)?.confidence ?? 0;
    const surest = Math.max(confidence, known);
    supports.set(eventId, { eventId, observedAtMs, recordedAtMs, confidence: surest });
  }
  return [...supports.values()];
}
