import { type AiMemory, createWriteSigner, enrolSigner, openAiMemory } from "@keepsake/ai-memory";
import { beforeAll, expect, test } from "vitest";
import { describeDaemons, hasOwners } from "./describe-daemons.ts";
import { useDaemon } from "./use-daemon.ts";

const agentId = "ai:concierge";
const scope = "org:acme/user:ana";
const signer = await createWriteSigner({ privateKey: crypto.getRandomValues(new Uint8Array(32)) });

describeDaemons("as a memory whose writes are signed", (program) => {
  const { connect } = useDaemon(program, { takesUnsigned: false });
  const client = (): ReturnType<typeof connect> => connect(agentId, { signer });
  let memory: AiMemory;

  beforeAll(async () => {
    await enrolSigner(client(), { agentId, signer, admin: connect() });
    memory = openAiMemory(client());
  });

  test("an experience, a bulk and a repeat are taken, found and forgotten", async () => {
    const keyed = { text: "Our cat is called Biscuit.", idempotencyKey: "turn-1" };
    const { eventId } = await memory.experience(scope, keyed);
    expect(await memory.experience(scope, keyed)).toMatchObject({ eventId, replayed: true });
    await memory.experience(scope, "It is a naïve cat ☕.");
    expect((await memory.experienceBulk(scope, ["one", "two", keyed])).accepted).toBe(3);
    expect((await memory.experienceBulk(scope, ["three", "four"])).accepted).toBe(2);
    const { answer } = await memory.answer(scope, "What is our cat called?");
    expect(answer).toBe("Our cat is called Biscuit. [1]");
    const { items } = await client().list({ namespace: scope });
    const levels = items.map(({ metadata }) => metadata["attest_level"]);
    expect(levels).toEqual(items.map(() => (hasOwners(program) ? "agent_attested" : undefined)));
    expect((await memory.forget(scope, { confirmAll: true })).deleted.events).toBe(6);
    expect((await memory.experience(scope, keyed)).replayed).toBe(false);
  });

  test("without a signer a write is refused and says why, alone and in a bulk", async () => {
    const unsigned = openAiMemory(connect(agentId));
    const inner = `${scope}/session:1`;
    for (const write of [
      unsigned.experience(inner, "a"),
      unsigned.experienceBulk(inner, ["a", "b"]),
    ]) {
      await (hasOwners(program)
        ? expect(write).rejects.toMatchObject({
            name: "PolicyDeniedError",
            daemonCode: "ATTESTATION_FAILED",
            message: expect.stringMatching(/unsigned|attestation/),
          })
        : expect(write).resolves.toBeDefined());
    }
  });
});
