import {
  createTurns,
  hashKey,
  requireKnownOptions,
  requireScopedMemory,
  type TurnMemory,
  type Turns,
  type TurnsOptions,
  turnsOptionNames,
} from "@keepsake/core/adapters";
import { ValidationError } from "@keepsake/core";
import { BaseMemoryBlock, type Memory, type MemoryMessage } from "@llamaindex/core/memory";
import { toSpokenMessage } from "./spoken-message.ts";
import { TurnWriter } from "./turn-writer.ts";

/** Options of {@link memoryBlock}. */
export interface MemoryBlockOptions extends TurnsOptions {
  /**
   * Id of the block.
   * @default "keepsake"
   */
  readonly id?: string | undefined;
  /**
   * The framework drops blocks of another priority than 0 where the model's context is short.
   * @default 0
   */
  readonly priority?: number | undefined;
}

const optionNames = [...turnsOptionNames, "id", "priority"];

/**
 * A block of the framework's memory: it shows a model what bears on the user's last message, looked up
 * once a turn, and writes the conversation, short chats too, when it follows the memory it belongs to.
 */
export class KeepsakeMemoryBlock extends BaseMemoryBlock {
  readonly #memory: TurnMemory;
  readonly #turns: Turns;
  readonly #writers: TurnWriter[] = [];
  #isFollowing = false;
  #ofReleased: TurnWriter | undefined;

  /** @throws `ValidationError` on field `memory` or on the option at fault. */
  constructor(memory: TurnMemory, options: MemoryBlockOptions = {}) {
    const { id = "keepsake", priority = 0 } = options;
    super({ id, priority });
    requireKnownOptions(options, optionNames);
    requirePriority(priority);
    this.#memory = requireScopedMemory(memory, ["recall", "experienceBulk"]);
    this.#turns = createTurns(options);
  }

  /**
   * What was recalled for the user's last message, fenced, as one message in the user's role; none where
   * nothing was found, or memory was skipped, which `onError` tells.
   */
  override async get(messages: readonly MemoryMessage[] = []): Promise<MemoryMessage[]> {
    const last = messages.findLast((message) => toSpokenMessage(message)?.by === "user");
    if (last === undefined) {
      return [];
    }
    const turn = this.#turns.open(this.#memory, await hashKey("message", [last.id]));
    const recalled = await turn.recall(toSpokenMessage(last)?.text ?? "");
    return recalled.status === "ok" && recalled.block !== ""
      ? [{ id: this.id, role: "user", content: recalled.block }]
      : [];
  }

  /**
   * Takes the messages that the framework lets go when a conversation grows long. It does so only then:
   * with {@link follow} everything is written as it is said, and nothing is left to do here.
   */
  override async put(messages: readonly MemoryMessage[]): Promise<void> {
    if (this.#isFollowing) {
      return;
    }
    this.#ofReleased ??= this.#openWriter(Promise.resolve([messages[0]?.id]));
    for (const message of messages) {
      await this.#ofReleased.add(message);
    }
  }

  /**
   * Writes what is added to `memory` from now on: a turn as soon as the assistant has replied, and one
   * that got no reply when the next begins or `idleMs` have passed. Gives `memory` back.
   */
  follow<Followed extends Memory>(memory: Followed): Followed {
    this.#isFollowing = true;
    const add = memory.add.bind(memory);
    const writer = this.#openWriter(memory.get());
    const addToBoth: typeof memory.add = async (message) => {
      await Promise.all([add(message), writer.add(message)]);
    };
    memory.add = (message) => {
      const added = addToBoth(message);
      // Agents do not wait for it, and what nobody catches ends a Node process: `flush` throws it.
      added.catch(() => {});
      return added;
    };
    return memory;
  }

  /**
   * Writes turns left in the middle, and waits for every write under way.
   *
   * @throws with `failClosed`, what a write has thrown since the last flush: the framework's agents do not
   * wait for what they add.
   */
  async flush(): Promise<void> {
    await Promise.all(this.#writers.map(async (writer) => await writer.settle()));
    await this.#turns.flush();
    for (const writer of this.#writers) {
      await writer.rethrow();
    }
  }

  #openWriter(earlier: Promise<readonly unknown[]>): TurnWriter {
    const writer = new TurnWriter({ memory: this.#memory, turns: this.#turns }, earlier);
    this.#writers.push(writer);
    return writer;
  }
}

/**
 * Makes a block for the framework's memory on `memory`, and no other scope. The conversation is written
 * once the block follows the framework's memory.
 *
 * @throws `ValidationError` on field `memory` or on the option at fault.
 *
 * @example
 * ```ts
 * const block = memoryBlock(memory.scope("user:ana"));
 * const chat = block.follow(createMemory({ memoryBlocks: [block] }));
 * const workflow = agent({ llm, tools: [], memory: chat });
 * ```
 */
export function memoryBlock(
  memory: TurnMemory,
  options: MemoryBlockOptions = {},
): KeepsakeMemoryBlock {
  return new KeepsakeMemoryBlock(memory, options);
}

function requirePriority(priority: number): void {
  if (!(Number.isFinite(priority) && priority >= 0)) {
    throw new ValidationError("priority", `${priority} is not a number from 0 on`);
  }
}
