import { expect, test } from "vitest";
import { listEvents } from "../list-events.ts";
import type { Suite } from "../suite.ts";
import { type AgedScope, durationBetween } from "./aged-scopes.ts";

/** Where retention reaches. */
export function describeSweptScopes(suite: Suite, take: () => AgedScope): void {
  test("that of a scope around holds, unless a scope has its own for the layer", async () => {
    const aged = take();
    const { scope, org } = aged;
    await suite.memory.setSettings(scope, { retention: { events: "P9D" } });
    const events = await durationBetween(suite.memory, aged);
    await suite.memory.registerScope(org, { settings: { retention: { events } } });
    expect((await suite.memory.applyRetention(org)).scopes).toEqual([]);
    const retention = { events: await durationBetween(suite.memory, aged) };
    await suite.memory.setSettings(org, { retention });
    await suite.memory.setSettings(scope, { retention: { facts: "P9D" } });
    const { scopes } = await suite.memory.applyRetention(org);
    expect(scopes).toMatchObject([{ scope, deleted: { events: 3, facts: 2 } }]);
  });

  test("a sealed memory sweeps its scope and those below it, and no neighbour", async () => {
    const [aged, neighbour] = [take(), take()];
    const { scope } = aged;
    const below = `${scope}/session:1`;
    await suite.memory.experience(`${scope}1`, "Hello.");
    await suite.memory.experience(below, "Hello.");
    const retention = { events: await durationBetween(suite.memory, aged) };
    await suite.memory.setSettings(neighbour.scope, { retention });
    const sealed = suite.memory.scope(scope);
    await sealed.setSettings({ retention });
    const total: number[] = [];
    const onProgress = (_: number, all: number): void => void total.push(all);
    expect((await sealed.applyRetention({ onProgress })).scopes).toMatchObject([{ scope }]);
    expect(total).toEqual([2, 2]);
    expect(await listEvents(suite.memory, neighbour.scope)).toHaveLength(5);
    expect(await listEvents(suite.memory, `${scope}1`)).toHaveLength(1);
    expect(await listEvents(suite.memory, below)).toHaveLength(1);
  });
}
