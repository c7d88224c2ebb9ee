import { contentText, type ExperienceInput, toEnvelope } from "@keepsake/core";

/** A write whose every part follows from its round and number, so that both processes know it. */
export interface PlannedWrite {
  readonly round: number;
  readonly number: number;
  readonly scope: string;
  readonly input: ExperienceInput;
  /** The words of `input`, with one of its own to find it by. */
  readonly text: string;
  readonly idempotencyKey: string;
}

/** Scopes written to in a round. */
const scopesPerRound = 3;
/** How many the statements of a scope are about, so that each gets new values again and again. */
const subjects = 5;
const predicates = ["lives_in", "works_at", "likes"];

/** Writes begun at once, after as many that each wait for the one before. */
export const burstSize = 40;

/** The write that is the `number`th of a round: plain talk, a statement in words, or one as data. */
export function planWrite(round: number, number: number): PlannedWrite {
  const word = `marker${round}x${number}`;
  const scope = `org:kill/user:r${round}s${number % scopesPerRound}`;
  const content = planContent(word, number);
  const input = { ...content, idempotencyKey: word };
  const text = contentText(toEnvelope(scope, input).content);
  return { round, number, scope, input, text, idempotencyKey: word };
}

function planContent(word: string, number: number) {
  const subject = `Person ${number % subjects}`;
  switch (number % 4) {
    case 0:
      return { triple: { subject, predicate: predicates[number % 3] ?? "", object: word } };
    case 1:
      return { text: `I moved to M${word.slice(1)} today.` };
    default:
      return { text: `${word} is what was said as number ${number} of this round` };
  }
}
