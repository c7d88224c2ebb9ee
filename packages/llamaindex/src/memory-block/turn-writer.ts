import {
  hashKey,
  type Said,
  type ToolResult,
  type Turn,
  type TurnMemory,
  type Turns,
} from "@keepsake/core/adapters";
import { type SpokenMessage, toSpokenMessage } from "./spoken-message.ts";

/** Where and how turns are written. */
export interface TurnWriterParts {
  readonly memory: TurnMemory;
  readonly turns: Turns;
}

/** The turn under way. */
interface OpenTurn {
  readonly turn: Promise<Turn>;
  readonly user: string;
  readonly toolResults: ToolResult[];
  /** What the assistant said last. */
  assistant: string;
}

/**
 * Writes a conversation message by message as it goes on, a turn at a time. A turn's key follows from all
 * that was said up to it, so that a conversation which is told again within the hour is stored once.
 */
export class TurnWriter {
  readonly #parts: TurnWriterParts;
  readonly #adding = new Set<Promise<void>>();
  #chain: Promise<string>;
  #open: OpenTurn | undefined;
  #failed: Promise<void> | undefined;

  /** @param earlier What tells this conversation from others: messages that were said before, or ids. */
  constructor(parts: TurnWriterParts, earlier: Promise<readonly unknown[]>) {
    this.#parts = parts;
    this.#chain = earlier.then(async (told) => await hashKey("chat", told.map(toKeyPart)));
    // Whoever waits for it is told.
    this.#chain.catch(() => {});
  }

  /** Takes the next message, and writes the turn that it ends. */
  async add(message: unknown): Promise<void> {
    const spoken = toSpokenMessage(message);
    if (spoken === undefined) {
      return;
    }
    this.#chain = this.#chain.then(async (key) => await hashKey("chat", [key, toKeyPart(message)]));
    const added = spoken.by === "user" ? this.#begin(spoken) : this.#goOn(spoken);
    const settled: Promise<void> = added
      .catch(() => void (this.#failed ??= added))
      .finally(() => this.#adding.delete(settled));
    this.#adding.add(settled);
    await added;
  }

  /** Waits until all that was added is on its way to memory. Never rejects. */
  async settle(): Promise<void> {
    await Promise.all(this.#adding);
  }

  /** Throws what a write threw first, once; it throws with `failClosed` alone. */
  async rethrow(): Promise<void> {
    const failed = this.#failed;
    this.#failed = undefined;
    await failed;
  }

  async #begin({ text }: SpokenMessage): Promise<void> {
    const left = this.#open;
    this.#open = this.#openTurn(text);
    await Promise.all([left && this.#end(left, true), this.#pause(this.#open)]);
  }

  async #goOn({ by, text, callsTool }: SpokenMessage): Promise<void> {
    const turn = (this.#open ??= this.#openTurn(""));
    if (by === "tool") {
      turn.toolResults.push({ name: "tool", text });
      return;
    }
    turn.assistant = text;
    if (!callsTool) {
      this.#open = undefined;
      await this.#end(turn, false);
    }
  }

  #openTurn(user: string): OpenTurn {
    const { memory, turns } = this.#parts;
    const turn = this.#chain.then((key) => turns.open(memory, key, { begin: true }));
    return { turn, user, toolResults: [], assistant: "" };
  }

  async #pause(open: OpenTurn): Promise<void> {
    const turn = await open.turn;
    if (this.#open === open) {
      turn.pause(this.#toSaid(open, true));
    }
  }

  async #end(open: OpenTurn, isPartial: boolean): Promise<void> {
    const turn = await open.turn;
    await turn.end(this.#toSaid(open, isPartial));
  }

  #toSaid({ user, assistant, toolResults }: OpenTurn, isPartial: boolean): Said {
    return { user, assistant, toolResults, isPartial };
  }
}

function toKeyPart(told: unknown): unknown {
  const spoken = toSpokenMessage(told);
  return spoken === undefined ? told : [spoken.by, spoken.text];
}
