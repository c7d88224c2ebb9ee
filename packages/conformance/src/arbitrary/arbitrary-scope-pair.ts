import * as fc from "fast-check";

/** Two scopes within a new one, and what the second is to the first. */
export interface ScopePair {
  readonly mine: string;
  readonly other: string;
  readonly relation: "beside" | "above" | "below";
}

const segmentType = fc.stringMatching(/^[a-z][a-z0-9_]{0,7}$/);
const segmentId = fc.stringMatching(/^[A-Za-z0-9_.@+-]{1,12}$/);
const segment = fc.tuple(segmentType, segmentId).map(([type, id]) => `${type}:${id}`);

/** Scopes that are easily mistaken for `type:id`, each within the same scope. */
function lookalikes(type: string, id: string): readonly string[] {
  return [
    `${type}:${id}b`,
    `${type}:b${id}`,
    `${type}:${id}-`,
    `${type}:_`,
    `${type}:.`,
    `${type}x:${id}`,
    `x${type}:${id}`,
    `${type}:${swapCase(id)}`,
    `${type}:${id.replace(/.$/, "_")}`,
    `${type}:${id.replace(/.$/, ".")}`,
    `${type}:${type}`,
    `${type}:${id}${id}`,
  ].filter((path) => path !== `${type}:${id}`);
}

const beside = fc
  .tuple(fc.array(segment, { maxLength: 2 }), segmentType, segmentId)
  .chain(([outer, type, id]) =>
    fc
      .record({
        likeness: fc.oneof(fc.constantFrom(...lookalikes(type, id)), segment),
        below: fc.array(segment, { maxLength: 2 }),
      })
      .map(({ likeness, below }): ScopePair => {
        const mine = [...outer, `${type}:${id}`].join("/");
        return { mine, other: [...outer, likeness, ...below].join("/"), relation: "beside" };
      }),
  )
  .filter(({ mine, other }) => mine !== other && !other.startsWith(`${mine}/`));

const along = fc
  .tuple(
    fc.array(segment, { minLength: 1, maxLength: 3 }),
    fc.array(segment, { minLength: 1, maxLength: 3 }),
    fc.boolean(),
  )
  .map(([outer, inner, isAbove]): ScopePair => {
    const upper = outer.join("/");
    const lower = [...outer, ...inner].join("/");
    return isAbove
      ? { mine: lower, other: upper, relation: "above" }
      : { mine: upper, other: lower, relation: "below" };
  });

/** Pairs of scopes: alike, beside, above and below each other. */
export const arbitraryScopePair: fc.Arbitrary<ScopePair> = fc.oneof(
  { arbitrary: beside, weight: 2 },
  { arbitrary: along, weight: 1 },
);

/** Every lookalike of one scope, and its relatives. */
export const scopePairExamples: readonly [ScopePair][] = [
  ...lookalikes("user", "ana-1").map((other) => pair("user:ana-1", "beside", other)),
  pair("team:a/user:ana", "beside", "team:b/user:ana"),
  pair("user:ana/team:a", "beside", "team:a/user:ana"),
  pair("user:ana", "below", "user:ana/session:1"),
  pair("user:ana/session:1", "above", "user:ana"),
];

/** The pair within `root`, where nothing else is. */
export function withinScope(root: string, { mine, other, relation }: ScopePair): ScopePair {
  return { mine: `${root}/${mine}`, other: `${root}/${other}`, relation };
}

function pair(mine: string, relation: ScopePair["relation"], other: string): [ScopePair] {
  return [{ mine, other, relation }];
}

function swapCase(text: string): string {
  const upper = text.toUpperCase();
  return text === upper ? text.toLowerCase() : upper;
}
