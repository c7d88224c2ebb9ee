import type { Memory } from "@keepsake/core";
import { setTimeout as delay } from "node:timers/promises";
import { beforeAll } from "vitest";
import type { Suite } from "../suite.ts";
import { anaLivesIn, writeTriples } from "../write-triples.ts";

/** Milliseconds between what is old and what is not. */
const gapMs = 3_500;
const observedAt = "2026-03-05";
const porto = anaLivesIn("Porto", { observedAt });
const works = anaLivesIn("Acme", { predicate: "works_at", observedAt });
const likes = anaLivesIn("tea", { predicate: "likes", observedAt });

/**
 * A scope in which Ana's home was told twice and her work once, and later her work once more and what
 * she likes.
 */
export interface AgedScope {
  readonly scope: string;
  /** The scope around it, which nobody registered. */
  readonly org: string;
  readonly old: readonly string[];
  readonly recent: readonly string[];
}

/** Fills some scopes before the first test, all at once, since that takes as long as for one. */
export function useAgedScopes(suite: Suite, count: number): () => AgedScope {
  const scopes: AgedScope[] = [];
  beforeAll(async () => {
    const names = Array.from({ length: count }, () => suite.newScope());
    const old = await tellEach(suite.memory, names, [porto, porto, works]);
    await delay(gapMs);
    const recent = await tellEach(suite.memory, names, [works, likes]);
    for (const [index, scope] of names.entries()) {
      const [org = ""] = scope.split("/");
      scopes.push({ scope, org, old: old[index] ?? [], recent: recent[index] ?? [] });
    }
  });
  return () => {
    const scope = scopes.pop();
    if (scope === undefined) {
      throw new Error(`there are ${count} scopes, and all are taken`);
    }
    return scope;
  };
}

/** A duration that what is old has outlived by now, and what is not has not. */
export async function durationBetween(
  memory: Memory,
  { old }: Pick<AgedScope, "old">,
): Promise<string> {
  const { recordedAt } = await memory.event(old.at(-1) ?? "");
  return `PT${Math.floor((Date.now() - Date.parse(recordedAt) - 1) / 1_000)}S`;
}

async function tellEach(
  memory: Memory,
  scopes: readonly string[],
  told: Parameters<typeof writeTriples>[2],
): Promise<readonly (readonly string[])[]> {
  const ids: (readonly string[])[] = [];
  for (const scope of scopes) {
    ids.push(await writeTriples(memory, scope, told));
  }
  return ids;
}
