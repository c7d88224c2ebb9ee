import type { Memory } from "@keepsake/core";
import { quantile } from "../quantile.ts";
import { compareRounds } from "../speed/compare-rounds.ts";
import { askMemory, type Question } from "./ask-memory.ts";
import { type Latency, toLatency } from "./latency.ts";
import type { BareReader } from "./open-bare-reader.ts";

/** A way of asking the bare index. */
const bareWays = ["ranked", "unranked", "telling"] as const;

/** A bare query of the same file, and recall beside it. */
interface BareReport {
  readonly latency: Latency;
  /** Rows that the middle question got. */
  readonly rows: number;
  /** Recall by it, of the middle ones and of those of one in twenty. */
  readonly ratio: Latency;
}

/** Recall beside bare queries. */
export interface RecallReport {
  readonly questions: number;
  /** Scopes that were asked. */
  readonly scopes: number;
  readonly keepsake: Latency;
  readonly bare: Readonly<Record<(typeof bareWays)[number], BareReport>>;
}

/** What is asked of which stores. */
export interface RecallMeasurement {
  readonly memory: Memory;
  readonly bare: BareReader;
  readonly questions: readonly Question[];
  /** Questions, the first of them, that do not count. */
  readonly warmUp: number;
}

/** Asks the memory and the bare index the same questions, by turns. */
export async function measureRecalls({
  memory,
  bare,
  questions,
  warmUp,
}: RecallMeasurement): Promise<RecallReport> {
  const at = (round: number): Question => questions[round] ?? { scope: "", query: "" };
  const rows = bareWays.map(() => new Array<number>());
  const [ours = [], ...theirs] = await compareRounds(
    [
      (round) => askMemory(memory, at(round)),
      ...bareWays.map((way, place) => (round: number) => {
        rows[place]?.push(bare[way](at(round)).length);
      }),
    ],
    { rounds: questions.length - warmUp, warmUpRounds: warmUp },
  );
  const keepsake = toLatency(ours);
  const reportOf = (way: (typeof bareWays)[number]): BareReport => {
    const place = bareWays.indexOf(way);
    const latency = toLatency(theirs[place] ?? []);
    const ratio = { p50: keepsake.p50 / latency.p50, p95: keepsake.p95 / latency.p95 };
    return { latency, rows: quantile(rows[place] ?? [], 0.5), ratio };
  };
  return {
    questions: questions.length - warmUp,
    scopes: new Set(questions.map(({ scope }) => scope)).size,
    keepsake,
    bare: {
      ranked: reportOf("ranked"),
      unranked: reportOf("unranked"),
      telling: reportOf("telling"),
    },
  };
}
