import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { ExperienceEnvelope } from "./experience-item.ts";
import { toEnvelope } from "./envelope.ts";

const now = "2026-03-05T14:00:00.000Z";

describe("toEnvelope", () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date(now) });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test("makes a string a message of the user, said now", () => {
    expect(toEnvelope("user:ana", "I moved to Porto.")).toEqual({
      scope: "user:ana",
      modality: "conversation",
      content: { kind: "message", role: "user", text: "I moved to Porto." },
      context: { observedAt: now, labels: [], metadata: {} },
      observedActor: null,
      embedding: null,
      idempotencyKey: null,
    });
  });

  test("takes every field of the short form to its place", () => {
    const envelope = toEnvelope("user:ana", {
      text: "Noted.",
      role: "assistant",
      speaker: "Keep",
      observedAt: "2026-03-01T10:00:00+01:00",
      labels: ["home"],
      embedding: { model: "m", vector: [0.1, 2] },
      idempotencyKey: "turn-1",
    });
    expect(envelope).toEqual({
      scope: "user:ana",
      modality: "conversation",
      content: { kind: "message", role: "assistant", text: "Noted." },
      context: { observedAt: "2026-03-01T09:00:00.000Z", labels: ["home"], metadata: {} },
      observedActor: { id: "Keep" },
      embedding: { model: "m", vector: [Math.fround(0.1), 2] },
      idempotencyKey: "turn-1",
    });
  });

  test("makes a triple an observation with its details", () => {
    const triple = { subject: "Ana", predicate: "lives_in", object: "Porto" };
    const item = { triple, speaker: "crm", observedAt: "2026-03-01", labels: ["import"] };
    expect(toEnvelope("user:ana", item)).toEqual({
      scope: "user:ana",
      modality: "observation",
      content: { kind: "triple", triple },
      context: { observedAt: "2026-03-01T00:00:00.000Z", labels: ["import"], metadata: {} },
      observedActor: { id: "crm" },
      embedding: null,
      idempotencyKey: null,
    });
  });

  test("keeps what the full form says", () => {
    const full = {
      modality: "document",
      content: { kind: "json", data: { city: "Porto" } },
      context: { observedAt: "2026-03-01", labels: ["a", "b"] },
      observedActor: { id: "user:ana" },
      embedding: { model: "m", vector: [0.5] },
      idempotencyKey: "doc-1",
    } satisfies ExperienceEnvelope;
    expect(toEnvelope("org:acme", full)).toEqual({
      ...full,
      scope: "org:acme",
      context: { observedAt: "2026-03-01T00:00:00.000Z", labels: ["a", "b"], metadata: {} },
    });
  });

  test.each<[ExperienceEnvelope["content"], string]>([
    [{ kind: "message", role: "tool", text: "ok" }, "conversation"],
    [{ kind: "text", text: "a note" }, "observation"],
    [{ kind: "json", data: 1 }, "observation"],
  ])("takes the modality of %j as %s", (content, modality) => {
    expect(toEnvelope("user:ana", { content }).modality).toBe(modality);
  });

  test("refuses a time that is none", () => {
    expect(() => toEnvelope("user:ana", { text: "a", observedAt: "soon" })).toThrow(
      expect.objectContaining({ name: "ValidationError", field: "observedAt" }),
    );
  });
});
