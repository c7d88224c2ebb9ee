import { expect, test } from "vitest";
import { listAudit } from "../auditing/list-audit.ts";
import { listBeliefs } from "../beliefs/list-beliefs.ts";
import { callMethod } from "../call-method.ts";
import { groupsOf } from "../episodes/list-episodes.ts";
import { listFacts } from "../facts/list-facts.ts";
import { cameTo, follow } from "../lifecycle/follow.ts";
import { idsOf, listEvents } from "../list-events.ts";
import { expectRefusal, memoryErrorOf } from "../rejection.ts";
import type { Suite } from "../suite.ts";
import { listConcepts, synthesize } from "../understanding/synthesize.ts";
import { type AgedScope, durationBetween } from "./aged-scopes.ts";

const nothing = { events: 0, episodes: 0, facts: 0, beliefs: 0, understanding: 0 };
const everything = { events: 3, episodes: 1, facts: 2, beliefs: 2, understanding: 1 };

/** What a sweep forgets of events, and what it tells. */
export function describeSweeping(suite: Suite, take: () => AgedScope): void {
  test("events that outlived it are forgotten with all that rests on them alone", async () => {
    const aged = take();
    const { scope, old, recent } = aged;
    await synthesize(suite.memory, scope, { topics: ["Ana"] });
    const events = await durationBetween(suite.memory, aged);
    await suite.memory.setSettings(scope, { retention: { events } });
    const { scopes, deleted } = await suite.memory.applyRetention(scope);
    expect(deleted).toEqual(everything);
    expect(scopes).toEqual([{ scope, deleted }]);
    expect(idsOf(await listEvents(suite.memory, scope))).toEqual(recent.toReversed());
    expect((await memoryErrorOf(suite.memory.event(old[0] ?? ""))).name).toBe("NotFoundError");
    const facts = await listFacts(suite.memory, scope);
    expect(facts.map(({ predicate }) => predicate).toSorted()).toEqual(["likes", "works_at"]);
    expect(facts.flatMap(({ supports }) => supports).toSorted()).toEqual(recent.toSorted());
    expect(await listBeliefs(suite.memory, scope)).toEqual([]);
    expect(await groupsOf(suite.memory, scope)).toEqual([recent]);
    expect(await listConcepts(suite.memory, scope)).toEqual([]);
  });

  test("a dry run tells the same and does nothing, and a second sweep finds nothing", async () => {
    const aged = take();
    const { scope } = aged;
    await synthesize(suite.memory, scope, { topics: ["Ana"] });
    const events = await durationBetween(suite.memory, aged);
    await suite.memory.setSettings(scope, { retention: { events } });
    const foreseen = await suite.memory.applyRetention(scope, { dryRun: true });
    expect(await listEvents(suite.memory, scope)).toHaveLength(5);
    expect(await listAudit(suite.memory, scope, { operation: "applyRetention" })).toEqual([]);
    expect(await suite.memory.applyRetention(scope)).toEqual(foreseen);
    expect(foreseen.deleted).toEqual(everything);
    // What is recent may be old by now, unless what is kept is kept for longer.
    await suite.memory.setSettings(scope, { retention: { events: "PT1H" } });
    const none = { scopes: [], deleted: nothing };
    expect(await suite.memory.applyRetention(scope)).toEqual(none);
    expect(await suite.memory.applyRetention(scope, { dryRun: true })).toEqual(none);
  });

  describeTelling(suite, take);
  describeWrongSweeps(suite);
}

function describeTelling(suite: Suite, take: () => AgedScope): void {
  test("it is told in the audit log, in lifecycle and to who waits for it", async () => {
    const aged = take();
    const { scope, org, old } = aged;
    const events = await durationBetween(suite.memory, aged);
    await suite.memory.registerScope(org, { settings: { retention: { events } } });
    const following = follow(suite.memory, org);
    const steps: (readonly number[])[] = [];
    const onProgress = (done: number, total: number): void => void steps.push([done, total]);
    const { deleted } = await suite.memory.applyRetention(org, { onProgress });
    expect(steps).toEqual([
      [1, 2],
      [2, 2],
    ]);
    const [row, ...others] = await listAudit(suite.memory, scope, { operation: "applyRetention" });
    expect(others).toEqual([]);
    const capability = "forget.cascade.redact_events";
    expect(row).toMatchObject({ capability, decision: "allow" });
    expect(row?.details).toMatchObject({ deleted, eventIds: old, retention: events });
    await cameTo(following, "retention_complete");
    const told = await following.stop();
    const forgotten = told.filter(({ kind }) => kind === "forgotten");
    expect(forgotten.map(({ eventId }) => eventId)).toEqual(old);
    const ofRetention = told.filter(({ kind }) => kind.startsWith("retention"));
    const retention = { fractionComplete: 1, problem: null };
    expect(ofRetention).toMatchObject([
      { kind: "retention_progress", scope, eventId: null, retention },
      { kind: "retention_complete", scope, eventId: null, retention: { ...retention, deleted } },
    ]);
  });
}

function describeWrongSweeps(suite: Suite): void {
  test.each([
    ["dryRun", { dryRun: "yes" }],
    ["onProgress", { onProgress: 5 }],
    ["layers", { layers: ["events"] }],
  ])("a sweep is refused for its option %s", async (field, options) => {
    const call = callMethod(suite.memory, "applyRetention", [suite.newScope(), options]);
    await expectRefusal(call, field);
  });

  test("a scope that never was has nothing to forget, and comes not about by it", async () => {
    const scope = suite.newScope();
    expect(await suite.memory.applyRetention(scope)).toEqual({ scopes: [], deleted: nothing });
    expect((await memoryErrorOf(suite.memory.scopeInfo(scope))).name).toBe("NotFoundError");
  });
}
