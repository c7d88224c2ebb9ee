import {
  AiMemoryForbiddenError,
  AiMemoryValidationError,
  createWriteSigner,
  enrolSigner,
  type KeyedWriteSigner,
} from "@keepsake/ai-memory";
import { beforeAll, expect, test } from "vitest";
import { describeDaemons, hasOwners } from "./describe-daemons.ts";
import { useDaemon } from "./use-daemon.ts";

const signer = await createWriteSigner({ privateKey: crypto.getRandomValues(new Uint8Array(32)) });
const stranger = await createWriteSigner({
  privateKey: crypto.getRandomValues(new Uint8Array(32)),
});

/** Sends another content than was signed. */
const changeOnTheWay: typeof fetch = async (input, init) => {
  const sent = new Request(input, init);
  const { method, headers } = sent;
  const body = (await sent.text()).replace("as signed", "as changed");
  return await fetch(sent.url, { method, headers, body });
};

describeDaemons(
  "signed writes, as the daemon asks for them unless it is told not to",
  (program) => {
    const { connect } = useDaemon(program, { takesUnsigned: false });
    const isNew = hasOwners(program);
    const attested = isNew ? "agent_attested" : undefined;

    async function refuseOrTake(call: Promise<unknown>): Promise<void> {
      if (!isNew) {
        return expect(call).resolves.toBeDefined();
      }
      await expect(call).rejects.toThrow(AiMemoryForbiddenError);
      await expect(call).rejects.toMatchObject({ status: 403, daemonCode: "ATTESTATION_FAILED" });
    }

    beforeAll(async () => {
      await connect().registerAgent({ agentId: "alice", agentType: "ai:tester" });
      if (isNew) {
        await connect().bindKey("alice", signer.publicKey);
      }
    });

    test.each([
      ["plain", { title: "plain", content: "x" }],
      ["beyond ASCII", { title: "Überschrift ☕ é é", content: "naïve 🔑" }],
      ["with spaces around", { title: "  spaces ", content: " \tx\n" }],
      ["in a namespace", { title: "plain", content: "x", namespace: "Ops/DNS" }],
      ["of a kind", { title: "a decision", content: "x", kind: "decision" }],
      ["of the longest title", { title: "☕".repeat(512), content: "x" }],
      ["of the longest content", { title: "long", content: "é".repeat(32_768) }],
      ["of a title of 24 bytes", { title: "t".repeat(24), content: "x" }],
      ["of a title of 256 bytes", { title: "t".repeat(256), content: "x" }],
      [
        "with all the rest",
        { title: "all", content: "x", tags: ["a"], priority: 9, tier: "long", metadata: { a: 1 } },
      ],
    ] as const)("one %s is taken", async (_, memory) => {
      const alice = connect("alice", { signer });
      const { id } = await alice.create(memory);
      const stored = await alice.get(id);
      expect(stored.title).toBe(memory.title);
      expect(stored.metadata["attest_level"]).toBe(attested);
    });

    test("one that replaces another is taken, and the same one again", async () => {
      const alice = connect("alice", { signer });
      const { id } = await alice.store({ title: "again", content: "old" });
      await alice.store({ title: "again", content: "new" });
      expect(await alice.store({ title: "again", content: "new" })).toMatchObject({ id });
    });

    test("each row of a bulk is", async () => {
      const alice = connect("alice", { signer });
      const rows = Array.from({ length: 20 }, (_, index) => ({
        title: `row ${index}`,
        content: "x",
      }));
      expect(await alice.bulkStore(rows)).toMatchObject({ created: 20, errors: [] });
      const { items } = await alice.list({ agentId: "alice", limit: 1_000 });
      const levels = items
        .filter(({ title }) => title.startsWith("row "))
        .map(({ metadata }) => metadata["attest_level"]);
      expect(levels).toEqual(rows.map(() => attested));
    });

    test("one without a signature is refused, in a bulk as well", async () => {
      const alice = connect("alice");
      await refuseOrTake(alice.store({ title: "unsigned", content: "x" }));
      await refuseOrTake(alice.bulkStore([{ title: "unsigned", content: "x" }]));
    });

    test("one that is signed with another key, or for another agent, is refused", async () => {
      await refuseOrTake(
        connect("alice", { signer: stranger }).store({ title: "of a stranger", content: "x" }),
      );
      await refuseOrTake(connect("bob", { signer }).store({ title: "of bob", content: "x" }));
    });

    test("one that was changed on its way is refused", async () => {
      const alice = connect("alice", { signer, fetch: changeOnTheWay });
      await refuseOrTake(alice.store({ title: "changed", content: "as signed" }));
    });

    test("what else there is to change is not signed", async () => {
      const alice = connect("alice", { signer });
      const { id } = await alice.store({ title: "updated", content: "x" });
      expect(await connect("alice").update(id, { content: "y" })).toMatchObject({ content: "y" });
      expect((await alice.get(id)).metadata["attest_level"]).toBe(attested);
      await connect("alice").notify({ targetAgentId: "bob", title: "unsigned", payload: "x" });
    });

    test("a version of a title that is taken cannot be signed, since the daemon changes the title", async () => {
      const alice = connect("alice", { signer });
      const memory = { title: "versions", content: "x", onConflict: "version" } as const;
      await alice.store(memory);
      await refuseOrTake(alice.store(memory));
    });

    test("registering again, by anyone, takes the key away", async () => {
      const key: KeyedWriteSigner = stranger;
      const carol = connect("carol", { signer: key });
      await carol.registerAgent({ agentId: "carol", agentType: "human" });
      if (isNew) {
        await connect().bindKey("carol", key.publicKey);
      }
      await carol.store({ title: "bound", content: "x" });
      await carol.subscribe({ url: "http://127.0.0.1:9/", secret: "a-secret-of-the-tests" });
      await carol.store({ title: "still bound", content: "x" });
      await connect("alice").registerAgent({ agentId: "carol", agentType: "human" });
      await refuseOrTake(carol.store({ title: "bound no more", content: "x" }));
    });

    test("enrolling registers and binds what is missing, and no more", async () => {
      const dora = connect("dora", { signer });
      const enrolment = { agentId: "dora", signer } as const;
      const withoutAdmin = enrolSigner(dora, enrolment);
      await (isNew
        ? expect(withoutAdmin).rejects.toThrow(/admin: the key of dora is not bound/)
        : expect(withoutAdmin).resolves.toBeUndefined());
      await enrolSigner(dora, { ...enrolment, admin: connect(), agentType: "ai:enrolled" });
      await dora.store({ title: "enrolled", content: "x" });
      await enrolSigner(dora, enrolment);
      const agents = (await connect().agents()).filter(({ agentId }) => agentId === "dora");
      expect(agents.map(({ agentType }) => agentType)).toEqual(isNew ? ["ai:enrolled"] : []);
      await connect().registerAgent({ agentId: "dora", agentType: "human" });
      await enrolSigner(dora, { ...enrolment, admin: connect() });
      await dora.store({ title: "enrolled again", content: "x" });
      const turned = connect("dora", { signer: stranger });
      await enrolSigner(turned, { agentId: "dora", signer: stranger, admin: connect() });
      await turned.store({ title: "of another key", content: "x" });
      await refuseOrTake(dora.store({ title: "of the old key", content: "x" }));
    });

    test("a key may be given in either alphabet, or as bytes", async () => {
      await connect().registerAgent({ agentId: "erin", agentType: "human" });
      const bytes = Buffer.from(signer.publicKey, "base64");
      const erin = connect("erin", { signer });
      for (const key of [bytes, bytes.toString("base64url"), signer.publicKey]) {
        if (isNew) {
          await connect().bindKey("erin", key);
        }
        await erin.store({ title: "bound", content: "x" });
      }
    });

    test("a key that is none is refused", async () => {
      await expect(connect().bindKey("alice", "AAAA")).rejects.toThrow(AiMemoryValidationError);
    });
  },
);
