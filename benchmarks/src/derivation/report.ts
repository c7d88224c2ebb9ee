import { toTextTable } from "../text-table.ts";
import type { DerivationOutcome } from "./benchmark.ts";
import type { DerivationReport } from "./measure-derivation.ts";
import type { LoopReport } from "./watch-loop.ts";

/** The figures as tables to read. */
export function formatDerivationReport({
  keepsake,
  twice,
  bare,
  idle,
  peakRatio,
}: DerivationOutcome): string {
  const delays = [
    ["event loop", "turns", "p50 ms", "p99 ms", "max ms", "seconds"],
    ["keepsake, capture", String(keepsake.turns), ...toDelays(keepsake.capture)],
    ["keepsake, capture", String(twice.turns), ...toDelays(twice.capture)],
    ["bare, capture", String(keepsake.turns), ...toDelays(bare)],
    ["keepsake, derivation", String(keepsake.turns), ...toDelays(keepsake.derivation)],
    ["keepsake, derivation", String(twice.turns), ...toDelays(twice.derivation)],
    ["idle process", "0", ...toDelays(idle)],
  ];
  const memory = [
    ["turns", "derived a second", "facts", "resident MiB before", "after", "peak"],
    toMemory(keepsake),
    toMemory(twice),
  ];
  return [
    toTextTable(delays),
    toTextTable(memory),
    `peak of twice as many turns / peak: ${peakRatio.toFixed(2)}`,
  ].join("\n\n");
}

function toDelays({ delayMs: { p50, p99, max }, elapsedMs }: LoopReport): readonly string[] {
  return [p50, p99, max, elapsedMs / 1_000].map((figure) => figure.toFixed(2));
}

function toMemory({ turns, derivedPerSecond, facts, residentMiB }: DerivationReport): string[] {
  const { before, after, peak } = residentMiB;
  const whole = [turns, derivedPerSecond, facts, before, after, peak];
  return whole.map((figure) => figure.toFixed(0));
}
