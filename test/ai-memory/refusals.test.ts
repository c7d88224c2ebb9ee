import {
  isAiMemoryError,
  memoryKinds,
  type NewMemory,
  tiers,
  visibilities,
} from "@keepsake/ai-memory";
import {
  array,
  type Arbitrary,
  assert,
  asyncProperty,
  constantFrom,
  dictionary,
  double,
  integer,
  oneof,
  record,
  string,
} from "fast-check";
import { expect, test } from "vitest";
import { describeDaemons } from "./describe-daemons.ts";
import { useDaemon } from "./use-daemon.ts";

/** Letters that daemons look at twice, among others. */
const letters = constantFrom(
  ...Array.from(
    "aZ0_-./:@\\%+*'\"=? \t\n\r\0\u0007\u007f\u0085\u00a0\u00ad\u200b\u2028\u202e\ufeffé☕🔑",
  ),
);
const times = constantFrom(
  "2099-01-01T00:00:00Z",
  "2099-01-01t00:00:00z",
  "2099-01-01 00:00:00Z",
  "2099-01-01T00:00:00.123456789Z",
  "2099-01-01T00:00:00+14:00",
  "2099-01-01T00:00:00+24:00",
  "2099-01-01T00:00:00+0000",
  "2099-12-31T23:59:60Z",
  "2099-02-30T00:00:00Z",
  "2099-01-01T24:00:00Z",
  "2099-01-01T00:00:00",
  "2099-01-01",
  "2001-01-01T00:00:00Z",
  "9999-12-31T23:59:59Z",
  "+010000-01-01T00:00:00Z",
);
function text(maxLength: number): Arbitrary<string> {
  return string({ unit: letters, maxLength });
}

/** One field that may be odd. */
const odd: Arbitrary<Partial<NewMemory>> = oneof(
  record({ title: text(6) }),
  record({ content: text(6) }),
  record({ namespace: text(6) }),
  record({ tags: array(text(3), { maxLength: 3 }) }),
  record({ tier: constantFrom(...tiers), kind: constantFrom(...memoryKinds) }),
  record({ scope: constantFrom(...visibilities), priority: integer({ min: 0, max: 11 }) }),
  record({ confidence: double({ min: -0.1, max: 1.1, noNaN: true }) }),
  record({ expiresAt: times }),
  record({ ttlSecs: constantFrom(0, 1, 1.5, 31_536_000, 31_536_001) }),
  record({ metadata: dictionary(text(3), text(3), { maxKeys: 3 }) }),
);

describeDaemons("what is refused", (program) => {
  const { connect } = useDaemon(program);

  test(
    "is refused by the client, and what it sends the daemon takes",
    { timeout: 600_000 },
    async () => {
      const alice = connect("alice");
      // The daemon takes 1000 writes a day of an agent in a namespace.
      let writes = 0;
      const nextNamespace = (): string => `writes/${Math.floor((writes += 1) / 500)}`;
      const counts = { taken: 0, refused: 0 };
      const send = async (memory: NewMemory): Promise<void> => {
        const failure: unknown = await alice.store(memory).then(
          () => undefined,
          (error: unknown) => error,
        );
        if (failure === undefined) {
          counts.taken += 1;
          return;
        }
        expect(isAiMemoryError(failure) && failure.request, JSON.stringify(memory)).toBe(undefined);
        counts.refused += 1;
      };
      await assert(
        asyncProperty(odd, async (field) =>
          send({ title: "title", content: "x", namespace: nextNamespace(), ...field }),
        ),
        { numRuns: Number(process.env["KEEPSAKE_AI_MEMORY_RUNS"] ?? 600) },
      );
      expect(counts.taken).toBeGreaterThan(150);
      expect(counts.refused).toBeGreaterThan(150);
    },
  );
});
