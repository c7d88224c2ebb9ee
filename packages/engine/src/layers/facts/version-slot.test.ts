import { termText } from "@keepsake/core";
import { describe, expect, test } from "vitest";
import { asserted, at, withdrawn } from "../../testing/claim-cases.ts";
import { advanceSlot } from "./advance-slot.ts";
import type { Claim } from "./claim.ts";
import type { FactSlot, FactVersion } from "./fact-version.ts";
import { holdsAt, holdsDuring, isKnownAt, isKnownDuring } from "./holds-at.ts";
import { toFact } from "./to-fact.ts";
import { receiveClaims, versionSlot } from "./version-slot.ts";

const payments: FactSlot = {
  scope: "org:acme",
  subjectId: "ent_payments_service",
  predicate: "database",
};
const postgres = asserted({ told: "2024-01-01", object: "postgres", from: "2024-01-01" });
const cockroach = asserted({
  told: "2026-03-15T12:00Z",
  object: "cockroachdb",
  from: "2026-03-15T10:00Z",
});

describe("a database that is replaced", () => {
  const claims = [postgres, cockroach].map((claim) => ({
    ...claim,
    subject: { id: payments.subjectId, name: "payments service" },
  }));
  const versions = versionSlot(payments, claims);
  test("holds now, and the one before it held the day before", () => {
    const known = versions.filter((version) => isKnownAt(version));
    expect(textsOf(known.filter((version) => holdsAt(version, at("2026-04-01"))))).toEqual([
      "payments service uses the database cockroachdb",
    ]);
    expect(textsOf(known.filter((version) => holdsAt(version, at("2026-03-14"))))).toEqual([
      "payments service uses the database postgres",
    ]);
  });

  test("was not known of before it was told", () => {
    const known = versions.filter((version) => isKnownAt(version, at("2026-03-15T11:00Z")));
    expect(textsOf(known.filter((version) => holdsAt(version, at("2026-04-01"))))).toEqual([
      "payments service uses the database postgres",
    ]);
  });

  test("is written as facts with both times", () => {
    expect(versions.map((version) => toFact(version))).toEqual([
      expect.objectContaining({
        validFrom: "2024-01-01T00:00:00.000Z",
        validTo: null,
        recordedFrom: "2024-01-01T00:00:00.000Z",
        recordedTo: "2026-03-15T12:00:00.000Z",
      }),
      expect.objectContaining({
        validTo: "2026-03-15T10:00:00.000Z",
        recordedFrom: "2026-03-15T12:00:00.000Z",
        recordedTo: null,
        supports: [postgres.eventId],
      }),
      expect.objectContaining({ validFrom: "2026-03-15T10:00:00.000Z", recordedTo: null }),
    ]);
  });

  test("is found by spans, which are without their end", () => {
    const span = { fromMs: at("2026-03-15T10:00Z"), toMs: at("2026-03-16") };
    const present = versions.filter((version) => isKnownAt(version));
    expect(present.map((version) => holdsDuring(version, span))).toEqual([false, true]);
    const before = { fromMs: null, toMs: at("2026-03-15T12:00Z") };
    expect(versions.map((version) => isKnownDuring(version, before))).toEqual([true, false, false]);
    const empty = { fromMs: span.fromMs, toMs: span.fromMs };
    expect(versions.some((version) => holdsDuring(version, empty))).toBe(false);
  });
});

describe("the versions of a slot", () => {
  test("saying it again adds a support, which is not known before", () => {
    const again: Claim = { ...postgres, ...told("2025-01-01"), confidence: 0.95 };
    const [version, ...rest] = versionSlot(payments, [postgres, again]);
    expect(rest).toEqual([]);
    if (version === undefined) {
      throw new Error("no version");
    }
    expect(toFact(version)).toMatchObject({ confidence: 0.95, supports: { length: 2 } });
    const before = toFact(version, at("2024-06-01"));
    expect(before).toMatchObject({ confidence: 0.8, supports: [postgres.eventId] });
  });

  test("what is withdrawn stays known of the time it was believed", () => {
    const never = withdrawn({ told: "2024-02-01", object: "postgres" });
    const [version, ...rest] = versionSlot(payments, [postgres, never]);
    expect(rest).toEqual([]);
    expect(version?.recordedToMs).toBe(at("2024-02-01"));
  });

  test("what is told and withdrawn at one recorded time was never known", () => {
    const never = withdrawn({ told: "2024-02-01", recorded: "2024-01-01", object: "postgres" });
    expect(versionSlot(payments, [postgres, never])).toEqual([]);
    const versions = versionSlot(payments, [postgres]);
    const change = advanceSlot({
      ...payments,
      versions,
      claims: [postgres, never],
      recordedAtMs: never.recordedAtMs,
    });
    expect(change.removed).toEqual(versions.map(({ id }) => id));
  });

  test("a support taken back closes a version and opens it without", () => {
    const again: Claim = { ...postgres, ...told("2025-01-01") };
    const never = withdrawn({ told: "2024-06-01", object: "postgres", recorded: "2025-02-01" });
    const versions = versionSlot(payments, [postgres, again, never]);
    const known = versions.map(({ supports }) => supports.map(({ eventId }) => eventId));
    expect(known).toEqual([[postgres.eventId, again.eventId], [again.eventId]]);
  });

  test("a conflict names the versions on both sides", () => {
    const mysql = asserted({ told: "2024-01-01", object: "mysql", from: "2024-01-01" });
    const open = versionSlot(payments, [postgres, { ...mysql, recordedAtMs: at("2024-02-01") }]);
    const [left, right] = open.filter((version) => isKnownAt(version));
    expect(open).toHaveLength(3);
    expect(left?.conflictsWith).toEqual([right?.id]);
    expect(right?.conflictsWith).toEqual([left?.id]);
  });

  test("a version is opened anew when one that it conflicts with is", () => {
    const mysql = asserted({ told: "2024-01-01", object: "mysql", from: "2024-01-01" });
    const later = { told: "2024-03-01", from: "2024-03-01" };
    const postgresAgain = asserted({ ...later, object: "postgres" });
    const oracle = asserted({ ...later, object: "oracle", recorded: "2024-03-02" });
    const versions = versionSlot(payments, [postgres, mysql, postgresAgain, oracle]);
    const [mysqlNow, postgresNow, oracleNow] = ["mysql", "postgres", "oracle"].map((object) =>
      versions.filter((one) => isKnownAt(one)).find((one) => termText(one.object) === object),
    );
    expect(mysqlNow?.recordedFromMs).toBe(oracle.recordedAtMs);
    expect(mysqlNow?.conflictsWith).toEqual([postgresNow?.id]);
    expect(new Set(postgresNow?.conflictsWith)).toEqual(new Set([mysqlNow?.id, oracleNow?.id]));
  });

  test("a clock that steps back does not take the recorded time back", () => {
    const early: Claim = { ...cockroach, recordedAtMs: at("2023-01-01") };
    const versions = versionSlot(payments, [postgres, early]);
    expect(versions.map(({ recordedFromMs }) => recordedFromMs)).toEqual([
      at("2024-01-01"),
      at("2024-01-01"),
    ]);
    const changes = receiveClaims({
      ...payments,
      versions: versionSlot(payments, [postgres]),
      known: [postgres],
      arrived: [early],
    });
    expect(changes.map(({ recordedAtMs }) => recordedAtMs)).toEqual([at("2024-01-01")]);
  });

  test("ids are the same for the same versions", () => {
    const [first] = versionSlot(payments, [postgres]);
    expect(first?.id).toBe(versionSlot(payments, [postgres, cockroach])[0]?.id);
    const [elsewhere] = versionSlot({ ...payments, scope: "org:other" }, [postgres]);
    expect(elsewhere?.id).not.toBe(first?.id);
  });
});

function textsOf(versions: readonly FactVersion[]): readonly string[] {
  return versions.map((version) => toFact(version).text);
}

function told(time: string): Pick<Claim, "eventId" | "observedAtMs" | "recordedAtMs"> {
  return { eventId: `evt_${time}`, observedAtMs: at(time), recordedAtMs: at(time) };
}
