import { AiMemoryNotFoundError, AiMemoryValidationError } from "@keepsake/ai-memory";
import { expect, test } from "vitest";
import { describeDaemons, hasOwners } from "./describe-daemons.ts";
import { useDaemon } from "./use-daemon.ts";

const nowhere = "00000000-0000-4000-8000-000000000000";

describeDaemons("links", (program) => {
  const { connect } = useDaemon(program);
  const isNew = hasOwners(program);

  async function storePair(name: string): Promise<readonly [string, string]> {
    const alice = connect("alice");
    const source = await alice.store({ title: `${name}, source`, content: "x" });
    const target = await alice.store({ title: `${name}, target`, content: "x" });
    return [source.id, target.id];
  }

  test("a link is found from both ends, and with the memories", async () => {
    const alice = connect("alice");
    const [source, target] = await storePair("linked");
    await alice.link(source, target, { relation: "supersedes" });
    const link = { sourceId: source, targetId: target, relation: "supersedes" };
    expect(await alice.getLinks(source)).toMatchObject([link]);
    expect(await alice.getLinks(target)).toMatchObject([link]);
    expect((await alice.get(target)).links).toMatchObject([link]);
    const [found] = await alice.getLinks(source);
    expect(found?.attestLevel !== null).toBe(isNew);
  });

  test("a link is one of relation where it names no other", async () => {
    const alice = connect("alice");
    const [source, target] = await storePair("plain");
    await alice.link(source, target);
    expect(await alice.getLinks(source)).toMatchObject([{ relation: "related_to" }]);
  });

  test("linking again changes nothing, and another relation is another link", async () => {
    const alice = connect("alice");
    const [source, target] = await storePair("twice");
    await alice.link(source, target, { relation: "contradicts" });
    await alice.link(source, target, { relation: "contradicts" });
    await alice.link(source, target, { relation: "derived_from" });
    expect(await alice.getLinks(source)).toHaveLength(2);
  });

  test("unlinking takes all links away, and tells whether there were any", async () => {
    const alice = connect("alice");
    const [source, target] = await storePair("unlinked");
    await alice.link(source, target);
    expect(await alice.unlink(source, target)).toBe(true);
    expect(await alice.unlink(source, target)).toBe(false);
    expect(await alice.getLinks(source)).toEqual([]);
  });

  test("links go with the memory they lead to", async () => {
    const alice = connect("alice");
    const [source, target] = await storePair("gone");
    await alice.link(source, target);
    await alice.delete(target);
    expect(await alice.getLinks(source)).toEqual([]);
  });

  test("a link of what there is not is refused", async () => {
    const alice = connect("alice");
    const [id, target] = await storePair("missing");
    await expect(alice.link(id, nowhere)).rejects.toThrow(AiMemoryNotFoundError);
    await expect(alice.link(nowhere, id)).rejects.toThrow(AiMemoryNotFoundError);
    const cut = alice.link(id, target.slice(0, 13));
    await expect(cut).rejects.toMatchObject({ field: "targetId", status: 0 });
    expect(await alice.getLinks(nowhere)).toEqual([]);
  });

  test("a memory is not linked to itself", async () => {
    const alice = connect("alice");
    const [id] = await storePair("itself");
    await expect(alice.link(id, id)).rejects.toThrow(AiMemoryValidationError);
  });

  test("a relation of the newer daemon is refused by the older one", async () => {
    const alice = connect("alice");
    const [source, target] = await storePair("newer");
    const linked = alice.link(source, target, { relation: "reflects_on" });
    await (isNew
      ? expect(linked).resolves.toBeUndefined()
      : expect(linked).rejects.toThrow(AiMemoryValidationError));
  });
});
