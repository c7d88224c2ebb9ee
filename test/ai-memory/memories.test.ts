import {
  AiMemoryConflictError,
  AiMemoryNotFoundError,
  AiMemoryValidationError,
} from "@keepsake/ai-memory";
import { expect, test } from "vitest";
import { describeDaemons, hasOwners } from "./describe-daemons.ts";
import { useDaemon } from "./use-daemon.ts";

describeDaemons("storing and changing", (program) => {
  const { connect } = useDaemon(program);
  const isNew = hasOwners(program);

  test("what is stored comes back as it was given", async () => {
    const alice = connect("alice");
    const given = {
      title: "Überschrift ☕ “quoted” \\ \t tab",
      content: "Zeile 1\nZeile 2: naïve 🔑",
      tier: "long",
      namespace: "ops/dns",
      tags: ["dns", "bind9"],
      priority: 9,
      confidence: 0.5,
      source: "user",
      metadata: { depth: { list: [1, "two", null, true] } },
    } as const;
    const receipt = await alice.store(given);
    expect(receipt).toMatchObject({ tier: "long", namespace: "ops/dns", agentId: "alice" });
    const { metadata, ...fields } = given;
    const memory = await alice.get(receipt.id);
    expect(memory).toMatchObject({ id: receipt.id, ...fields, accessCount: 0, links: [] });
    expect(memory.metadata).toMatchObject({ ...metadata, agent_id: "alice" });
    expect(memory).not.toHaveProperty("expiresAt");
  });

  test.each([
    ["short", 6 * 3_600],
    ["mid", 7 * 86_400],
  ] as const)("a memory of the tier %s ends as its tier says", async (tier, seconds) => {
    const alice = connect("alice");
    const { id } = await alice.store({ title: `ends ${tier}`, content: "x", tier });
    const { createdAt, expiresAt = "" } = await alice.get(id);
    expect((Date.parse(expiresAt) - Date.parse(createdAt)) / 1_000).toBeCloseTo(seconds, 0);
  });

  test("a memory ends when it is told to", async () => {
    const alice = connect("alice");
    const expiresAt = "2099-01-02T03:04:05+02:00";
    const at = await alice.store({ title: "ends at", content: "x", expiresAt });
    const after = await alice.store({ title: "ends after", content: "x", ttlSecs: 60 });
    const atTime = (await alice.get(at.id)).expiresAt ?? "";
    expect(Date.parse(atTime)).toBe(Date.parse(expiresAt));
    const { createdAt, expiresAt: end = "" } = await alice.get(after.id);
    expect((Date.parse(end) - Date.parse(createdAt)) / 1_000).toBeCloseTo(60, 0);
  });

  test("a memory has the kind it was given, where the daemon knows kinds", async () => {
    const alice = connect("alice");
    const { id } = await alice.store({ title: "kind", content: "x", kind: "decision" });
    expect((await alice.get(id)).memoryKind).toBe(isNew ? "decision" : undefined);
  });

  test("storing under a title again replaces, and keeps id and the higher tier", async () => {
    const alice = connect("alice");
    const first = await alice.store({ title: "again", content: "old", tier: "long", tags: ["a"] });
    const second = await alice.store({ title: "again", content: "new", tier: "short" });
    expect(second.id).toBe(first.id);
    expect(second.tier).toBe("short");
    const memory = await alice.get(first.id);
    expect(memory).toMatchObject({ content: "new", tier: "long", tags: [] });
  });

  test("creating under a title again fails, and tells who has it", async () => {
    const alice = connect("alice");
    const { id } = await alice.create({ title: "once", content: "x" });
    const refused = alice.create({ title: "once", content: "y" });
    await expect(refused).rejects.toThrow(AiMemoryConflictError);
    await expect(refused).rejects.toMatchObject({
      status: 409,
      existingId: id,
      daemonCode: "CONFLICT",
      request: { method: "POST", path: "/api/v1/memories" },
    });
    await alice.create({ title: "once", content: "y", namespace: "elsewhere" });
  });

  test("a version of a title gets a title of its own", async () => {
    const alice = connect("alice");
    const memory = { title: "Notes", content: "x", onConflict: "version" } as const;
    const titles = [];
    for (const content of ["1", "2", "3"]) {
      titles.push((await alice.store({ ...memory, content })).title);
    }
    expect(titles).toEqual(["Notes", "Notes (2)", "Notes (3)"]);
  });

  test("an update changes what it names alone", async () => {
    const alice = connect("alice");
    const { id } = await alice.store({ title: "change me", content: "old", tags: ["kept"] });
    const updated = await alice.update(id, { content: "new", priority: 10, tier: "long" });
    expect(updated).toMatchObject({ id, title: "change me", content: "new", tags: ["kept"] });
    expect(updated).toMatchObject({ priority: 10, tier: "long" });
    expect(await alice.get(id)).toMatchObject({ content: "new", priority: 10, tier: "long" });
    expect((await alice.update(id, { tier: "short" })).tier).toBe("long");
    expect(await alice.update(id, {})).toMatchObject({ id, content: "new" });
  });

  test("an update replaces metadata, and keeps whose the memory is", async () => {
    const alice = connect("alice");
    const { id } = await alice.store({ title: "metadata", content: "x", metadata: { a: 1 } });
    const { metadata } = await alice.update(id, { metadata: { b: 2 } });
    expect(metadata).toMatchObject({ b: 2, agent_id: "alice" });
    expect(metadata).not.toHaveProperty("a");
  });

  test("an update to a title that is taken fails", async () => {
    const alice = connect("alice");
    await alice.store({ title: "taken", content: "x" });
    const { id } = await alice.store({ title: "free", content: "x" });
    const refused = alice.update(id, { title: "taken" });
    await expect(refused).rejects.toThrow(AiMemoryConflictError);
    expect((await alice.get(id)).title).toBe("free");
  });

  test("an update of a version changes that version alone", async () => {
    const alice = connect("alice");
    const { id } = await alice.store({ title: "versions", content: "1" });
    if (!isNew) {
      const refused = alice.update(id, { content: "2" }, { ifMatch: 1 });
      await expect(refused).rejects.toThrow(/ifMatch: ai-memory 0\.6\.4 has no versions/);
      expect((await alice.get(id)).content).toBe("1");
      return;
    }
    const { version = 0 } = await alice.get(id);
    const second = await alice.update(id, { content: "2" }, { ifMatch: version });
    expect(second.version).toBe(version + 1);
    const refused = alice.update(id, { content: "3" }, { ifMatch: version });
    await expect(refused).rejects.toThrow(AiMemoryConflictError);
    await expect(refused).rejects.toMatchObject({ currentVersion: version + 1 });
    expect((await alice.get(id)).content).toBe("2");
  });

  test("promoting has a memory live for ever", async () => {
    const alice = connect("alice");
    const { id } = await alice.store({ title: "promoted", content: "x", tier: "short" });
    await alice.promote(id);
    const memory = await alice.get(id);
    expect(memory.tier).toBe("long");
    expect(memory).not.toHaveProperty("expiresAt");
  });

  test("what is deleted is gone", async () => {
    const alice = connect("alice");
    const { id } = await alice.store({ title: "deleted", content: "x" });
    await alice.delete(id);
    await expect(alice.get(id)).rejects.toThrow(AiMemoryNotFoundError);
    await expect(alice.delete(id)).rejects.toThrow(AiMemoryNotFoundError);
    await expect(alice.update(id, { content: "y" })).rejects.toThrow(AiMemoryNotFoundError);
    await expect(alice.promote(id)).rejects.toThrow(AiMemoryNotFoundError);
  });

  test("an id may be cut short as long as it names one", async () => {
    const alice = connect("alice");
    const memories = Array.from({ length: 40 }, (_, index) => ({
      title: `cut ${index}`,
      content: "x",
    }));
    const ids: string[] = [];
    for (const memory of memories) {
      ids.push((await alice.store(memory)).id);
    }
    const [first = ""] = ids;
    expect((await alice.get(first.slice(0, 13))).id).toBe(first);
    // Of forty ids, at least two begin with the same of sixteen digits.
    const digits = ids.map((id) => id.slice(0, 1));
    const shared = digits.find((digit, index) => digits.indexOf(digit) !== index) ?? "";
    const refused = alice.get(shared);
    await expect(refused).rejects.toThrow(AiMemoryValidationError);
    await expect(refused).rejects.toMatchObject({ status: 400 });
  });

  test("what looks like a credential is refused, where the daemon looks", async () => {
    const alice = connect("alice");
    const content = `key: ${["AKIA", "IOSFODNN7", "EXAMPLE"].join("")}`;
    const stored = alice.store({ title: "credential", content });
    await (isNew
      ? expect(stored).rejects.toThrow(AiMemoryValidationError)
      : expect(stored).resolves.toMatchObject({ title: "credential" }));
  });

  test("a bulk stores what can be stored, and counts the rest", async () => {
    const alice = connect("alice");
    const refused = ["AKIA", "IOSFODNN7", "EXAMPLE"].join("");
    const { created, errors } = await alice.bulkStore([
      { title: "bulk 1", content: "x", tier: "long", namespace: "bulk" },
      // One daemon does not know the source, the other does not take the content.
      { title: "bulk 2", content: refused, source: "nhi", namespace: "bulk" },
      { title: "bulk 3", content: "x", tags: ["bulk"], namespace: "bulk" },
      { title: "bulk 3", content: "replaced", namespace: "bulk" },
    ]);
    expect(created).toBe(3);
    expect(errors).toHaveLength(1);
    const { items } = await alice.list({ namespace: "bulk", agentId: "alice" });
    expect(items.map(({ title }) => title).toSorted()).toEqual(["bulk 1", "bulk 3"]);
    expect(items.find(({ title }) => title === "bulk 3")?.content).toBe("replaced");
    expect(items.find(({ title }) => title === "bulk 1")?.tier).toBe("long");
  });

  test("a bulk shares what it is to share", async () => {
    const row = { title: "shared", content: "x", namespace: "bulk/shared", metadata: { a: 1 } };
    await connect("alice").bulkStore([
      { ...row, scope: "collective" },
      { ...row, title: "kept" },
    ]);
    const { items } = await connect("bob").list({ namespace: "bulk/shared" });
    expect(items.map(({ title }) => title).toSorted()).toEqual(
      isNew ? ["shared"] : ["kept", "shared"],
    );
    const shared = items.find(({ title }) => title === "shared");
    expect(shared?.metadata).toMatchObject({ a: 1, agent_id: "alice" });
  });

  test("a bulk of nothing stores nothing", async () => {
    expect(await connect("alice").bulkStore([])).toMatchObject({ created: 0, errors: [] });
  });
});
