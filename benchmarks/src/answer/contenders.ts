import { join } from "node:path";
import type { Memory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import { type BareStore, openBareStore } from "../bare-store.ts";
import type { Conversation, Turn } from "../locomo/conversation.ts";

/** What was answered. */
export interface Given {
  readonly text: string;
  readonly abstained: boolean;
  /** Ids of the turns that it cites. */
  readonly cited: readonly string[];
}

/** Names of what is compared: answers, the first recalled turn, and the best turn of bare FTS5. */
export type ContenderName = "answer" | "recall" | "fts5";

/** What is compared, by name, holding the conversations. */
export interface Contenders {
  readonly ask: Readonly<
    Record<ContenderName, (conversation: Conversation, question: string) => Promise<Given>>
  >;
  close(): Promise<void>;
}

/** Fills a memory and the baseline in `folder` with conversations; all of them are consolidated. */
export async function openContenders(
  folder: string,
  conversations: readonly Conversation[],
): Promise<Contenders> {
  const memory = await openMemory({ path: join(folder, "keepsake.db") });
  const store = openBareStore(join(folder, "fts5.db"));
  const turnOf = new Map<string | number, Turn>();
  for (const conversation of conversations) {
    await importInto(memory, conversation, turnOf);
    writeInto(store, conversation, turnOf);
  }
  const whole = (id: string | number | undefined): Given => {
    const turn = id === undefined ? undefined : turnOf.get(id);
    return turn === undefined ? nothing : { ...nothing, text: turn.text, cited: [turn.diaId] };
  };
  return {
    ask: {
      async answer(conversation, question) {
        const request = { question, view: "local", temporal: toTemporal(conversation) } as const;
        const given = await memory.answer(toScope(conversation), request);
        const cited = given.citations.flatMap(({ id }) => turnOf.get(id)?.diaId ?? []);
        return { text: given.answer, abstained: given.abstained, cited };
      },
      async recall(conversation, query) {
        const request = { query, view: "local", temporal: toTemporal(conversation) } as const;
        const { layers } = await memory.recall(toScope(conversation), request);
        return whole(layers.events[0]?.id);
      },
      fts5: async (conversation, question) =>
        whole(Number(store.search(toScope(conversation), question)[0]?.["id"])),
    },
    async close() {
      await memory.close();
      store.close();
    },
  };
}

const nothing: Given = { text: "", abstained: false, cited: [] };

type TurnOf = Map<string | number, Turn>;

async function importInto(
  memory: Memory,
  conversation: Conversation,
  turnOf: TurnOf,
): Promise<void> {
  const { turns } = conversation;
  const items = turns.map(({ text, speaker, observedAt }) => ({ text, speaker, observedAt }));
  const options = { wait: "consolidated", timeoutMs: 600_000 } as const;
  const { results } = await memory.experienceBulk(toScope(conversation), items, options);
  for (const [index, { eventId }] of results.entries()) {
    const turn = turns[index];
    if (turn !== undefined) {
      turnOf.set(eventId, turn);
    }
  }
}

function writeInto(store: BareStore, conversation: Conversation, turnOf: TurnOf): void {
  const { turns } = conversation;
  const scope = toScope(conversation);
  const ids = store.write(turns.map((turn) => ({ ...turn, scope, role: "user" })));
  for (const [index, id] of ids.entries()) {
    const turn = turns[index];
    if (turn !== undefined) {
      turnOf.set(id, turn);
    }
  }
}

function toScope({ sampleId }: Conversation): string {
  return `org:locomo/conv:${sampleId}`;
}

/** Questions are asked as the conversation ends. */
function toTemporal({ turns }: Conversation): { readonly referenceDate?: string } {
  const last = turns.at(-1)?.observedAt;
  return last === undefined ? {} : { referenceDate: last };
}
