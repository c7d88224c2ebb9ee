import type { Said, Turn, TurnRecall } from "@keepsake/core/adapters";
import type { AIMessage, BaseMessage } from "@langchain/core/messages";
import type { AbortWatch } from "./abort-watch.ts";
import { directReply } from "./current-turn.ts";
import { addOutcome, finalMessageIn, memoryOutcome, messageIn, toOutcome } from "./outcome.ts";
import type { TurnStep } from "./turn-step.ts";

/** What steps of a turn leave for those that follow. */
export interface Held {
  readonly watch: AbortWatch;
  /** The user's message by what the model has replied, as the former may be summarised away. */
  readonly humans: WeakMap<BaseMessage, BaseMessage>;
  /** What was recalled in turns. */
  readonly recalls: WeakMap<Turn, TurnRecall>;
}

/** Leaves a step in which the model has replied: the turn goes on, comes to its end or is broken off. */
export function leave(response: unknown, step: TurnStep, held: Held): void {
  const reply = messageIn(response);
  if (reply !== undefined) {
    held.humans.set(reply, step.current.human);
  }
  const final = finalMessageIn(response);
  if (final !== undefined) {
    tellOutcome(final, step, held);
  }
  pause(step, reply?.text ?? "", held);
}

function tellOutcome(reply: AIMessage, { turn }: TurnStep, { recalls }: Held): void {
  const recalled = recalls.get(turn);
  if (recalled !== undefined) {
    addOutcome(reply, toOutcome(recalled));
  }
}

/** How a step is left. */
export interface Leaving {
  readonly step: TurnStep;
  readonly held: Held;
  /** Whether a failure is written at once. */
  readonly atOnce: boolean;
}

/** An abort ends the turn; anything else may be tried again, as by middleware around this one. */
export async function leaveFailed(
  error: unknown,
  text: string,
  { step, held, atOnce }: Leaving,
): Promise<void> {
  const isAborted = step.signal?.aborted === true;
  if (!step.isWritten || !(isAborted || (atOnce && !isGraphSignal(error)))) {
    pause(step, text, held);
    return;
  }
  try {
    await step.turn.end({ ...toSaid(step, text), isPartial: true });
  } catch {
    // The caller gets the error of the run.
  }
}

/** Holds what was said by now, in case nothing follows. */
export function pause(step: TurnStep, text: string, { watch }: Held): void {
  if (step.isWritten) {
    step.turn.pause(toSaid(step, text));
    watch.start(step.turn, step.signalOfRun);
  }
}

function toSaid({ said }: TurnStep, text: string): Said {
  return text.trim() === "" ? said : { ...said, assistant: text };
}

/** Writes the turn; gives the reply where there is something new to tell in it. */
export async function writeTurn(
  step: TurnStep,
  held: Held,
): Promise<{ messages: BaseMessage[] } | undefined> {
  const { turn, unanswered, current } = step;
  for (const earlier of unanswered) {
    await earlier.turn.end(earlier.said);
  }
  const write = await turn.end(toSaid(step, directReply(current)));
  const reply = messageIn({ messages: current.replies });
  if (reply === undefined) {
    return undefined;
  }
  const before = reply.response_metadata;
  if (memoryOutcome(reply) === undefined) {
    tellOutcome(reply, step, held);
  }
  if (write.status === "skipped") {
    addOutcome(reply, { write });
  }
  return reply.response_metadata === before ? undefined : { messages: [reply] };
}

/** What a graph throws to stop a run, such as an interrupt, is no failure. */
function isGraphSignal(error: unknown): boolean {
  return typeof error === "object" && error !== null && "is_bubble_up" in error;
}
