import type { ExperienceEnvelope } from "@keepsake/core";
import {
  budgetOptionNames,
  type CallWithinBudget,
  createBudget,
  createRecaller,
  fenceMemory,
  stripMemoryFences,
  type MemoryWith,
  type Recaller,
  type RecallerOptions,
  requireKnownOptions,
  requireName,
  requireScopedMemory,
} from "@keepsake/core/adapters";
import {
  BaseMemory,
  type InputValues,
  type MemoryVariables,
  type OutputValues,
} from "@langchain/core/memory";
import { AIMessage, type BaseMessage, HumanMessage } from "@langchain/core/messages";
import { pickText } from "./pick-text.ts";
import { Session, type SessionMemory } from "../history/session.ts";
import { toExperience } from "../history/stored-messages.ts";

/** What {@link KeepsakeMemory} is made from. */
export interface KeepsakeMemoryInput extends RecallerOptions {
  /** The memory, sealed to the scope of whoever the chain serves. */
  readonly memory: SessionMemory & MemoryWith<"recall">;
  /** Id of the conversation, kept as the label `session:<id>`: at most 248 characters. */
  readonly sessionId: string;
  /**
   * The variable of the prompt that gets what is recalled.
   * @default "history"
   */
  readonly memoryKey?: string | undefined;
  /**
   * Which of the chain's inputs is the question.
   * @default the only one there is
   */
  readonly inputKey?: string | undefined;
  /**
   * Which of the chain's outputs is the reply.
   * @default the only one there is
   */
  readonly outputKey?: string | undefined;
  /**
   * Whether the variable is a list of messages, for a `MessagesPlaceholder`, in place of text.
   * @default false
   */
  readonly returnMessages?: boolean | undefined;
  /**
   * Most events, 1 to 500.
   * @default 20
   */
  readonly k?: number | undefined;
  /**
   * Most tokens of what is recalled.
   * @default 4000
   */
  readonly maxTokens?: number | undefined;
}

const ownNames = ["sessionId", "memoryKey", "inputKey", "outputKey", "returnMessages"];
const recallNames = ["memory", "k", "maxTokens", "view", "temporal", "filters"];

/**
 * Memory for the chains of `@langchain/classic`: before a call it recalls what bears on the question,
 * after it it keeps question and reply. What is recalled comes as a fenced block, and nothing where
 * memory holds nothing, or the recall fails or outlives `timeoutMs`; `onError` is told of that, and of
 * a turn that could not be kept. `failClosed` throws instead.
 *
 * @example
 * ```ts
 * const memory = new KeepsakeMemory({ memory: keepsake.scope("user:ana"), sessionId: "monday" });
 * const chain = new ConversationChain({ llm, memory });
 * ```
 */
export class KeepsakeMemory extends BaseMemory {
  private readonly options: KeepsakeMemoryInput;
  private readonly memoryKey: string;
  private readonly session: Session;
  private readonly recall: Recaller;
  private readonly callWithinBudget: CallWithinBudget;

  /** @throws `ValidationError` on the option at fault. */
  constructor(fields: KeepsakeMemoryInput) {
    super();
    requireKnownOptions(fields ?? {}, [...ownNames, ...recallNames, ...budgetOptionNames]);
    requireScopedMemory(fields?.memory, ["recall"]);
    this.session = new Session(fields.memory, fields.sessionId);
    this.memoryKey = fields.memoryKey ?? "history";
    requireName(this.memoryKey, "memoryKey");
    const { k, maxTokens } = fields;
    this.options = fields;
    this.recall = createRecaller(fields, { maxEvents: k, countField: "k", maxTokens });
    this.callWithinBudget = createBudget(fields);
  }

  override get memoryKeys(): string[] {
    return [this.memoryKey];
  }

  /**
   * What memory holds on the question, as the variable of the prompt.
   *
   * @throws `ValidationError` on `inputKey` where it is not clear which input is the question; with
   *   `failClosed`, whatever recall threw.
   */
  override async loadMemoryVariables(values: InputValues): Promise<MemoryVariables> {
    const notes = await this.recallNotes(this.pickQuestion(values));
    return { [this.memoryKey]: this.options.returnMessages === true ? toMessages(notes) : notes };
  }

  /**
   * Keeps question and reply in one write, without what was recalled, and no blank one.
   *
   * @throws `ValidationError` on `inputKey` or `outputKey` where it is not clear which values they are;
   *   with `failClosed`, whatever the write threw.
   */
  override async saveContext(inputValues: InputValues, outputValues: OutputValues): Promise<void> {
    const turn = [
      new HumanMessage(this.pickQuestion(inputValues)),
      new AIMessage(pickText(outputValues, { key: this.options.outputKey, field: "outputKey" })),
    ];
    const said = turn.filter(({ text }) => stripMemoryFences(text).trim() !== "");
    await this.keep(said.map((message) => toExperience(message, [this.session.label], "turn")));
  }

  /** Forgets what was kept of this conversation, and nothing else. */
  async clear(): Promise<void> {
    await this.session.clear();
  }

  private async recallNotes(question: string): Promise<string> {
    const asked = stripMemoryFences(question);
    const recalled = asked.trim() === "" ? undefined : await this.recall(asked);
    const block = recalled?.status === "ok" ? recalled.value.contextBlock : "";
    return block === "" ? "" : fenceMemory(block);
  }

  private async keep(turn: readonly ExperienceEnvelope[]): Promise<void> {
    if (turn.length === 0) {
      return;
    }
    await this.callWithinBudget({
      operation: "experienceBulk",
      call: async (options) => await this.options.memory.experienceBulk(turn, options),
    });
  }

  private pickQuestion(values: InputValues): string {
    const field = "inputKey";
    return pickText(values, {
      key: this.options.inputKey,
      field,
      except: [this.memoryKey, "stop"],
    });
  }
}

function toMessages(notes: string): BaseMessage[] {
  return notes === "" ? [] : [new HumanMessage(notes)];
}
