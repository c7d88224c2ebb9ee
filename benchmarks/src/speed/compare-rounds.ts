import { measureMs } from "../measure-ms.ts";

/** One way of doing a round's work. */
export type Contender = (round: number) => unknown;

/** How often {@link compareRounds} runs its contenders. */
export interface Rounds {
  readonly rounds: number;
  /** Rounds before those that count. */
  readonly warmUpRounds: number;
}

/**
 * Runs every contender once a round, each round beginning with the next of them, so that what
 * disturbs the machine disturbs all. Gives the milliseconds of the counted rounds, a list for each
 * contender in their order.
 */
export async function compareRounds(
  contenders: readonly Contender[],
  { rounds, warmUpRounds }: Rounds,
): Promise<readonly (readonly number[])[]> {
  const entries = contenders.map((run) => ({ run, times: new Array<number>() }));
  for (let round = 0; round < warmUpRounds + rounds; round += 1) {
    const first = round % entries.length;
    for (const { run, times } of [...entries.slice(first), ...entries.slice(0, first)]) {
      const { elapsedMs } = await measureMs(() => run(round));
      times.push(elapsedMs);
    }
  }
  return entries.map(({ times }) => times.slice(warmUpRounds));
}
