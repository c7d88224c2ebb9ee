/** A write whose every part follows from its round and number, so that both processes know it. */
export interface PlannedWrite {
  readonly round: number;
  readonly number: number;
  readonly scope: string;
  readonly text: string;
  readonly idempotencyKey: string;
}

/** Scopes written to in a round. */
const scopesPerRound = 3;

/** Writes begun at once, after as many that each wait for the one before. */
export const burstSize = 40;

/** The write that is the `number`th of a round. Its text holds a word of its own to find it by. */
export function planWrite(round: number, number: number): PlannedWrite {
  const word = `marker${round}x${number}`;
  return {
    round,
    number,
    scope: `org:kill/user:r${round}s${number % scopesPerRound}`,
    text: `${word} is what was said as number ${number} of this round`,
    idempotencyKey: word,
  };
}
