import * as fc from "fast-check";

/** An operation that both stores know. */
export type ComparedOperation =
  | { readonly kind: "get"; readonly namespace: string[]; readonly key: string }
  | {
      readonly kind: "put";
      readonly namespace: string[];
      readonly key: string;
      readonly value: Record<string, unknown> | null;
      readonly index?: false | string[];
    }
  | {
      readonly kind: "search";
      readonly namespacePrefix: string[];
      readonly filter?: Record<string, unknown>;
      readonly limit: number;
      readonly offset: number;
    }
  | {
      readonly kind: "list";
      readonly matchConditions?: { matchType: "prefix" | "suffix"; path: string[] }[];
      readonly maxDepth?: number;
      readonly limit: number;
      readonly offset: number;
    };

/**
 * No segment begins with another, as LangGraph's store takes a prefix of the text for one, and any locale
 * has them in the order of their characters.
 */
const segment = fc.constantFrom("x", "y", "w-1", "z z");
const namespace = fc.array(segment, { minLength: 1, maxLength: 3 });
const key = fc.constantFrom("k", "", "K", "a/b", '"', "ключ", "__proto__");
const plain = fc.constantFrom<unknown[]>(0, 1, 2.5, -3, 10, "9", "blue", "green", "", true, false);
const part = fc.oneof(plain, fc.constant(null), fc.array(plain, { maxLength: 2 }));
const field = fc.constantFrom("a", "b", "color");
const others = fc.dictionary(field, part, { maxKeys: 3 });
const value = fc.oneof(
  others,
  fc.tuple(others, plain).map(([rest, size]) => ({ ...rest, size })),
);

const condition = fc.oneof(
  plain,
  fc.record({ $eq: plain }),
  fc.record({ $ne: plain }),
  fc.record({ $in: fc.array(plain, { maxLength: 3 }) }),
  fc.record({ $nin: fc.array(plain, { maxLength: 3 }) }),
);

/** Numbers, and fields that hold no list or null: LangGraph's store takes those for 0. */
const bound = fc.constantFrom(-3, 0, 1, 2, 9, 10);
const size = fc.oneof(
  fc.record({ $gt: bound }),
  fc.record({ $gte: bound, $lt: bound }),
  fc.record({ $lte: bound }),
);
const filter = fc.oneof(
  fc.dictionary(field, condition, { maxKeys: 2 }),
  fc.record({ size }),
  fc.record({ size, color: condition }),
);

const paging = {
  limit: fc.constantFrom(0, 1, 2, 10, 100),
  offset: fc.constantFrom(0, 0, 1, 3),
};

const put = fc.record(
  {
    kind: fc.constant("put" as const),
    namespace,
    key,
    value: fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: fc.constant(null) }),
    index: fc.constantFrom<(false | string[])[]>(false, ["a"], ["$"], ["b[0]", "color"]),
  },
  { requiredKeys: ["kind", "namespace", "key", "value"] },
);

const search = fc.record(
  {
    kind: fc.constant("search" as const),
    namespacePrefix: fc.array(segment, { maxLength: 3 }),
    filter,
    ...paging,
  },
  { requiredKeys: ["kind", "namespacePrefix", "limit", "offset"] },
);

const list = fc.record(
  {
    kind: fc.constant("list" as const),
    // LangGraph's store drops a list without conditions out of its results.
    matchConditions: fc.array(
      fc.record({
        matchType: fc.constantFrom("prefix" as const, "suffix" as const),
        path: fc.array(fc.oneof(segment, fc.constant("*")), { minLength: 1, maxLength: 3 }),
      }),
      { maxLength: 2 },
    ),
    maxDepth: fc.constantFrom(1, 2, 3),
    ...paging,
  },
  { requiredKeys: ["kind", "matchConditions", "limit", "offset"] },
);

const operation: fc.Arbitrary<ComparedOperation> = fc.oneof(
  { weight: 4, arbitrary: put },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("get" as const), namespace, key }) },
  { weight: 2, arbitrary: search },
  { weight: 1, arbitrary: list },
);

/** A program: batches of operations, one after the other. */
export const arbitraryProgram: fc.Arbitrary<readonly (readonly ComparedOperation[])[]> = fc.array(
  fc.array(operation, { minLength: 1, maxLength: 6 }),
  { minLength: 1, maxLength: 6 },
);
