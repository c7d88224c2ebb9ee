import { expect, test } from "vitest";
import { expectDenial, notMember } from "../access/expect-denial.ts";
import { listEvents } from "../list-events.ts";
import type { Suite } from "../suite.ts";
import { type AgedScope, durationBetween } from "./aged-scopes.ts";

const redactEvents = { capability: "forget.cascade.redact_events" } as const;

/** Who may sweep what. */
export function describeSweepAccess(suite: Suite, take: () => AgedScope): void {
  test("scopes below that are somebody else's are passed over", async () => {
    const aged = take();
    const { scope, org } = aged;
    const members = [{ actor: "user:bo", role: "owner" }] as const;
    const events = await durationBetween(suite.memory, aged);
    await suite.memory.registerScope(org, { members, settings: { retention: { events } } });
    expect((await suite.memory.as("user:bo").applyRetention(org)).scopes).toEqual([]);
    expect(await listEvents(suite.memory, scope)).toHaveLength(5);
    const retention = { events: await durationBetween(suite.memory, aged) };
    await suite.memory.setSettings(org, { retention });
    const { scopes } = await suite.memory.as("user:ana").applyRetention(scope);
    expect(scopes).toMatchObject([{ scope, deleted: { events: 3 } }]);
  });

  test("who writes applies that of derived layers, and not that of events", async () => {
    const aged = take();
    const { scope, org } = aged;
    const bo = suite.memory.as("user:bo");
    const members = [{ actor: "user:bo", role: "writer" }] as const;
    await suite.memory.registerScope(org, { members });
    await suite.memory.setMembers(scope, members);
    const age = await durationBetween(suite.memory, aged);
    await suite.memory.setSettings(scope, { retention: { events: age, facts: age } });
    const { scopes } = await bo.applyRetention(org);
    expect(scopes).toMatchObject([{ scope, deleted: { events: 0, facts: 2 } }]);
    await expectDenial(bo.applyRetention(scope), redactEvents);
    await expectDenial(bo.applyRetention(scope, { dryRun: true }), redactEvents);
    expect(await listEvents(suite.memory, scope)).toHaveLength(5);
    await expectDenial(bo.setSettings(scope, {}), { capability: "scope.write.elevated" });
  });

  test("a denial does not tell whether there is a retention", async () => {
    const scope = suite.newScope();
    const members = [{ actor: "user:ana", role: "owner" }] as const;
    await suite.memory.registerScope(scope, { members });
    const bo = suite.memory.as("user:bo");
    const denied = notMember("forget.cascade.derived_only");
    const before = await expectDenial(bo.applyRetention(scope), denied);
    await suite.memory.setSettings(scope, { retention: { events: "P1D" } });
    const after = await expectDenial(bo.applyRetention(scope), denied);
    expect(after.message).toBe(before.message);
  });
}
