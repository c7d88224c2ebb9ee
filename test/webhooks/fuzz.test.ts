import { expect, test } from "vitest";
import { runMutationRounds } from "./mutation-rounds.ts";
import { runPeerRounds } from "./peer-rounds.ts";

test("a delivery that was changed in any way is refused with a code", async () => {
  const tally = await runMutationRounds({ deliveries: 20_000, seed: 1 });
  expect(tally).toMatchObject({
    mutated: 20_000,
    falseAccepts: [],
    foreignExceptions: [],
    falseRefusals: [],
  });
  const given = Object.keys(tally.codes);
  const expected = ["bad_timestamp", "missing_header", "no_match", "too_new", "too_old"];
  expect(given.toSorted()).toEqual(expect.arrayContaining(expected));
});

test("what core signs other implementations verify, and the other way round", async () => {
  const { byPeer, disagreements } = await runPeerRounds({ cases: 300, seed: 1 });
  expect(disagreements).toEqual([]);
  expect(Object.keys(byPeer).toSorted()).toEqual([
    "node:crypto, Ed25519",
    "node:crypto, HMAC",
    "standardwebhooks",
    "svix",
  ]);
});
