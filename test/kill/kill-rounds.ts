import { join } from "node:path";
import { type AcknowledgedWrite, type KillMoment, killWriter } from "./kill-writer.ts";
import { type Damage, verifyFile } from "./verify-file.ts";

/** What all rounds came to. */
export interface KillTally extends Damage {
  readonly rounds: number;
  readonly acknowledged: number;
}

/** How {@link runKillRounds} works. */
export interface KillRoundsOptions {
  /** Existing folder for the database files. */
  readonly folder: string;
  readonly rounds: number;
  /** Called after every round with the sum so far. */
  readonly onRound?: ((tally: KillTally) => void) | undefined;
}

/** Rounds on one file, each round finding what the kills before it left. */
const roundsPerFile = 10;
/** Rounds after which derivation is verified: it waits for the lease of the killed process to end. */
const roundsPerDerivation = 5;

/** Kills a writing process again and again, and adds up what the kills did to its file. */
export async function runKillRounds({
  folder,
  rounds,
  onRound,
}: KillRoundsOptions): Promise<KillTally> {
  const written = new Map<string, readonly AcknowledgedWrite[]>();
  let tally = emptyTally;
  for (let round = 0; round < rounds; round += 1) {
    const path = join(folder, `killed-${Math.floor(round / roundsPerFile)}.db`);
    const acknowledged = await killWriter(path, round, chooseMoment(round));
    const onFile = [...(written.get(path) ?? []), ...acknowledged];
    written.set(path, onFile);
    const isDerived = round % roundsPerDerivation === roundsPerDerivation - 1;
    const damage = await verifyFile(path, { round, acknowledged: onFile, isDerived });
    tally = addRound(tally, acknowledged.length, damage);
    onRound?.(tally);
  }
  return tally;
}

const emptyTally: KillTally = {
  rounds: 0,
  acknowledged: 0,
  repeated: 0,
  lost: 0,
  doubled: 0,
  unfound: 0,
  unreplayed: 0,
  corrupt: 0,
  facts: 0,
  misderived: 0,
  doubledFacts: 0,
};

/** Every fifth kill comes while the process starts: on a new file, or one that a kill left. */
function chooseMoment(round: number): KillMoment {
  return round % 5 === 0
    ? { after: "start", delayMs: Math.random() * 400 }
    : { after: "acknowledgement", delayMs: Math.random() * 400 };
}

function addRound(tally: KillTally, acknowledged: number, damage: Damage): KillTally {
  const { rounds, acknowledged: before, ...sums } = tally;
  return {
    rounds: rounds + 1,
    acknowledged: before + acknowledged,
    ...addDamage(sums, damage),
  };
}

function addDamage(sum: Damage, damage: Damage): Damage {
  return {
    repeated: sum.repeated + damage.repeated,
    lost: sum.lost + damage.lost,
    doubled: sum.doubled + damage.doubled,
    unfound: sum.unfound + damage.unfound,
    unreplayed: sum.unreplayed + damage.unreplayed,
    corrupt: sum.corrupt + damage.corrupt,
    facts: sum.facts + damage.facts,
    misderived: sum.misderived + damage.misderived,
    doubledFacts: sum.doubledFacts + damage.doubledFacts,
  };
}
