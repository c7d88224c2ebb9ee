import type { Layer, View } from "@keepsake/core";
import { beforeAll, describe, expect, test } from "vitest";
import type { Suite } from "../suite.ts";
import { synthesize } from "../understanding/synthesize.ts";
import { anaLivesIn, writeTriples } from "../write-triples.ts";

const query = "Where does Ana live, in Porto?";
const every: readonly Layer[] = ["events", "episodes", "facts", "beliefs", "understanding"];

/** Scopes that hold the same, filled in before the first test. */
interface Family {
  scope: string;
  /** By what they are to the scope. */
  relatives: Readonly<Record<string, string>>;
}

/** Which scopes and layers a view covers. */
export function describeViews(suite: Suite): void {
  describe("views", () => {
    const family: Family = { scope: "", relatives: {} };
    beforeAll(async () => Object.assign(family, await writeFamily(suite)));
    describeCoveredScopes(suite, family);
    describeChosenLayers(suite, family);
  });
}

async function writeFamily(suite: Suite): Promise<Family> {
  const scope = suite.newScope();
  const above = scope.split("/")[0] ?? "";
  const relatives = {
    above,
    below: `${scope}/session:1`,
    beside: `${scope}b`,
    cousin: `${above}b`,
  };
  for (const path of [scope, ...Object.values(relatives)]) {
    const told = anaLivesIn("Porto", { observedAt: "2026-03-05" });
    const works = anaLivesIn("Acme", { predicate: "works_at", observedAt: "2026-03-05" });
    await writeTriples(suite.memory, path, [told, told, works]);
    await synthesize(suite.memory, path);
  }
  return { scope, relatives };
}

function describeCoveredScopes(suite: Suite, family: Family): void {
  test.each<[View, readonly string[], readonly Layer[]]>([
    ["local", [], every],
    ["granular", [], every],
    ["raw", [], ["events"]],
    ["structured", [], ["facts", "beliefs"]],
    ["holistic", ["above"], every],
    ["descend", ["below"], every],
  ])("%s covers the scope, those %j, and the layers %j", async (view, names, layers) => {
    const scopes = new Set([family.scope, ...names.map((name) => family.relatives[name])]);
    for (const asked of [query, undefined]) {
      const pack = await suite.memory.recall(family.scope, { query: asked, view });
      expect(pack.view).toBe(view);
      for (const layer of every) {
        const found = new Set(pack.layers[layer].map((record) => record.scope));
        expect([layer, found]).toEqual([layer, layers.includes(layer) ? scopes : new Set()]);
      }
      const cited = pack.citations.map((citation) => citation.scope);
      expect(cited.filter((path) => !scopes.has(path))).toEqual([]);
    }
  });

  test("holistic is the view where none is given", async () => {
    const { view, layers } = await suite.memory.recall(family.scope, query);
    expect(view).toBe("holistic");
    const found = new Set(layers.facts.map((fact) => fact.scope));
    expect(found).toEqual(new Set([family.scope, family.relatives["above"]]));
  });
}

function describeChosenLayers(suite: Suite, family: Family): void {
  test.each(every)("%s can be asked for alone, and left out", async (layer) => {
    const alone = await suite.memory.recall(family.scope, { query, include: [layer] });
    expect(every.filter((name) => alone.layers[name].length > 0)).toEqual([layer]);
    const kinds = new Set(alone.citations.map((citation) => citation.layer));
    expect(kinds.size).toBe(1);
    const budgets = { perLayerLimits: { [layer]: 0 } };
    const without = await suite.memory.recall(family.scope, { query, budgets });
    expect(every.filter((name) => without.layers[name].length === 0)).toEqual([layer]);
    const one = await suite.memory.recall(family.scope, {
      query,
      budgets: { perLayerLimits: { [layer]: 1 } },
    });
    expect(one.layers[layer]).toHaveLength(1);
  });

  test("diagnostics name the layers asked for, and how many records were kept", async () => {
    const request = { query, include: ["facts", "events"], diagnostics: "summary" } as const;
    const { diagnostics, layers } = await suite.memory.recall(family.scope, request);
    const asked = new Set<string>(diagnostics?.layersRequested);
    expect(asked).toEqual(new Set(["facts", "events"]));
    expect(diagnostics?.layers.facts?.kept).toBe(layers.facts.length);
    expect(diagnostics?.layers.events?.kept).toBe(layers.events.length);
    expect(diagnostics?.drops).toBeUndefined();
    const times = Object.values(diagnostics?.timeMs ?? {});
    expect(times.length).toBeGreaterThan(0);
    expect(times.every((time) => time >= 0)).toBe(true);
  });
}
