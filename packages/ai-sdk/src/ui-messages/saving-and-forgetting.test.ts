import type { ScopedMemory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import type { UIMessage } from "ai";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadMessages, saveMessages } from "../index.ts";
import { toMessageLabel } from "./chat-labels.ts";

const chatId = "c";

let memory: Awaited<ReturnType<typeof openMemory>>;
let users = 0;

beforeAll(async () => {
  memory = await openMemory({ path: ":memory:", retentionSweepMs: 0 });
});

afterAll(async () => await memory.close());

interface Step {
  readonly kind: "say" | "save all" | "forget";
  readonly id: string;
  readonly text: string;
}

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    kind: fc.constantFrom("say", "say", "save all", "forget"),
    id: fc.constantFrom("m1", "m2", "m3"),
    text: fc.constantFrom("Porto", "Braga", "Faro"),
  }),
  { maxLength: 12 },
);

function toMessages(chat: ReadonlyMap<string, string>): UIMessage[] {
  return Array.from(chat, ([id, text]) => ({ id, role: "user", parts: [{ type: "text", text }] }));
}

/** What a chat should hold: each message in its first place, with its last text. */
class Expected {
  readonly chat = new Map<string, string>();
  /** Every message and text that was ever written: what of it was forgotten stays so. */
  readonly #written = new Set<string>();

  say(id: string, text: string): void {
    const key = JSON.stringify([id, text]);
    if (this.chat.has(id) || !this.#written.has(key)) {
      this.chat.set(id, text);
    }
    this.#written.add(key);
  }
}

async function forget(ana: ScopedMemory, id: string): Promise<void> {
  const label = await toMessageLabel(chatId, id);
  const { items } = await ana.events({ labels: [label] });
  const memoryIds = items.map((event) => event.id);
  if (memoryIds.length > 0) {
    await ana.forget({ selector: { memoryIds } });
  }
}

test("a chat holds what was said last, in its place, and nothing that was forgotten", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      users += 1;
      const ana = memory.scope(`user:u${users}`);
      const expected = new Expected();
      const page = new Map<string, string>();
      for (const { kind, id, text } of taken) {
        if (kind === "forget") {
          await forget(ana, id);
          expected.chat.delete(id);
        } else {
          page.set(id, text);
          // The page still shows what was forgotten, and sends it again.
          const sent = kind === "say" ? new Map([[id, text]]) : page;
          await saveMessages(ana, { chatId, messages: toMessages(sent) });
          sent.forEach((said, of) => expected.say(of, said));
        }
        expect(await loadMessages(ana, { chatId })).toEqual(toMessages(expected.chat));
      }
      expect((await ana.events()).items).toHaveLength(expected.chat.size);
    }),
    { numRuns: 60 },
  );
});

async function breakOff(): Promise<never> {
  return await Promise.reject(new Error("gone"));
}

test("where saving breaks off between two versions, the newer one is there, and the next save takes the other", async () => {
  const ana = memory.scope("user:broken");
  const save = async (text: string, scope = ana): Promise<unknown> =>
    await saveMessages(scope, { chatId, messages: toMessages(new Map([["m1", text]])) });
  await save("Porto");
  await expect(save("Braga", { ...ana, forget: breakOff })).rejects.toThrow("gone");
  expect((await ana.events()).items).toHaveLength(2);
  expect(await loadMessages(ana, { chatId })).toEqual(toMessages(new Map([["m1", "Braga"]])));
  await save("Braga");
  expect((await ana.events()).items).toHaveLength(1);
});
