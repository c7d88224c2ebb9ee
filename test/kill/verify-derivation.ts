import type { Fact, Memory } from "@keepsake/core";
import type { LocalMemory } from "@keepsake/engine";

/** What kills did to what is derived; every figure but `facts` is 0 where all is well. */
export interface DerivationDamage {
  /** Versions of facts that were compared. */
  readonly facts: number;
  /** Versions that a new derivation does not give, or gives besides. */
  readonly misderived: number;
  /** Facts that are known twice at once. */
  readonly doubledFacts: number;
}

/** Waits until everything is derived, and compares it with what a new derivation gives. */
export async function verifyDerivation(
  memory: LocalMemory,
  scopes: ReadonlySet<string>,
): Promise<DerivationDamage> {
  for (const scope of scopes) {
    await memory.buildBeliefs(scope);
  }
  const found = await readFacts(memory, scopes);
  await memory.rebuild();
  const anew = await readFacts(memory, scopes);
  return {
    facts: found.length,
    misderived: countMissing(found, anew) + countMissing(anew, found),
    doubledFacts: countDoubled(found),
  };
}

async function readFacts(memory: Memory, scopes: ReadonlySet<string>): Promise<readonly Fact[]> {
  const facts: Fact[] = [];
  for (const scope of scopes) {
    const filter = { includeSuperseded: true, limit: 500 };
    for await (const fact of await memory.facts(scope, filter)) {
      facts.push(fact);
    }
  }
  return facts;
}

/** How many of some facts are not among others, or not the same there. */
function countMissing(facts: readonly Fact[], others: readonly Fact[]): number {
  const rows = new Set(others.map((fact) => JSON.stringify(fact)));
  return facts.filter((fact) => !rows.has(JSON.stringify(fact))).length;
}

function countDoubled(facts: readonly Fact[]): number {
  const known = facts.filter(({ recordedTo }) => recordedTo === null);
  const claims = known.map(({ scope, text, validFrom, validTo }) =>
    JSON.stringify([scope, text, validFrom, validTo]),
  );
  return claims.length - new Set(claims).size;
}
