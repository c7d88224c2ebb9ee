import type { Claim } from "./claim.ts";
import { dropLateStarts } from "./drop-late-starts.ts";
import { endAssertions } from "./end-assertions.ts";
import type { Holding } from "./holding.ts";
import { layOutTimeline, type Stretch } from "./lay-out-timeline.ts";
import { placeAssertions } from "./place-assertions.ts";
import { matterKey } from "./term-key.ts";
import { toHolding } from "./to-holding.ts";

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
 * starts within it. It is spelled, and its subject called, as in the first of them to be told.
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
