import { describe, expect, test } from "vitest";
import { idsOf } from "../list-events.ts";
import { follow } from "../lifecycle/follow.ts";
import type { Suite } from "../suite.ts";
import { synthesize } from "../understanding/synthesize.ts";
import { anaLivesIn, writeTriples } from "../write-triples.ts";

const phrase = { name: "sprint", anchor: "2026-03-01", expression: "P0D..P14D" };

/** The derived layers through a memory sealed to one scope. */
export function describeSealedLayers(suite: Suite): void {
  describe("a sealed memory", () => {
    test("reads every layer of its scope as the memory does", async () => {
      const path = suite.newScope();
      const { memory } = suite;
      const sealed = memory.scope(path);
      const told = anaLivesIn("Porto", { observedAt: "2026-03-05", validFrom: "2026-03-05" });
      const works = anaLivesIn("Acme", { predicate: "works_at", observedAt: "2026-03-05" });
      await writeTriples(memory, path, [told, { ...told, object: "Braga" }, told, works]);
      await synthesize(memory, path);
      expect(await itemsOf(sealed.facts())).toEqual(await itemsOf(memory.facts(path)));
      expect(await itemsOf(sealed.beliefs())).toEqual(await itemsOf(memory.beliefs(path)));
      expect(await itemsOf(sealed.conflicts())).toEqual(await itemsOf(memory.conflicts(path)));
      expect(await itemsOf(sealed.episodes())).toEqual(await itemsOf(memory.episodes(path)));
      expect(await itemsOf(sealed.understanding())).toEqual(
        await itemsOf(memory.understanding(path)),
      );
      expect(await sealed.coverage()).toEqual(await memory.coverage(path));
      expect((await sealed.layerStats()).layers).toEqual((await memory.layerStats(path)).layers);
      expect(await sealed.factTimeline({ subject: "Ana" })).toEqual(
        await memory.factTimeline(path, { subject: "Ana" }),
      );
      expect(await sealed.buildEpisodes()).toEqual(await memory.buildEpisodes(path));
      expect(await sealed.buildBeliefs()).toEqual(await memory.buildBeliefs(path));
      const [fact] = (await sealed.facts()).items;
      expect(await sealed.fact(fact?.id ?? "")).toEqual(fact);
      const [belief] = (await sealed.beliefs()).items;
      expect((await sealed.beliefHistory(belief?.id ?? "")).current).toEqual(belief);
      const [concept] = (await sealed.understanding()).items;
      expect(await sealed.concept(concept?.id ?? "")).toEqual(concept);
      expect((await sealed.conceptHistory(concept?.id ?? "")).current).toEqual(concept);
    });

    describeSealedRest(suite);
  });

  test("no follower of a scope is told of another's events", async () => {
    const scope = suite.newScope();
    const following = follow(suite.memory, scope);
    for (const other of [scope.split("/")[0] ?? "", `${scope}b`, suite.newScope()]) {
      await writeTriples(suite.memory, other, [anaLivesIn("Porto")]);
      await suite.memory.forget(other, { confirmAll: true });
    }
    expect(await following.stop()).toEqual([]);
  });
}

function describeSealedRest(suite: Suite): void {
  test("keeps its own time phrases, and follows its own events", async () => {
    const path = suite.newScope();
    const sealed = suite.memory.scope(path);
    await sealed.addTimePhrase(phrase);
    expect(await suite.memory.timePhrases(path)).toEqual([phrase]);
    expect(await sealed.timePhrases()).toEqual([phrase]);
    await sealed.removeTimePhrase("sprint");
    expect(await suite.memory.timePhrases(path)).toEqual([]);
    const seen: (string | null)[] = [];
    const options = { signal: AbortSignal.timeout(10_000) };
    const lifecycle = sealed.lifecycle({ kinds: ["captured"] }, options);
    await suite.memory.experience(suite.newScope(), "Elsewhere.");
    const { eventId } = await sealed.experience("Here.");
    for await (const event of lifecycle) {
      seen.push(event.eventId);
      break;
    }
    expect(seen).toEqual([eventId]);
  });

  test("of a list of its scope the pages that follow are of it too", async () => {
    const path = suite.newScope();
    const told = ["Ana", "Rui", "Eva"].map((subject) => anaLivesIn("Porto", { subject }));
    await writeTriples(suite.memory, path, told);
    const page = await suite.memory.scope(path).facts({ limit: 1 });
    const ids: string[] = [];
    for await (const { id } of page) {
      ids.push(id);
    }
    expect(ids).toEqual(idsOf((await suite.memory.facts(path)).items));
  });
}

/** What the first page of a list holds. */
async function itemsOf(page: Promise<{ readonly items: unknown }>): Promise<unknown> {
  return (await page).items;
}
