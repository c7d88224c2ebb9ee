import type { Memory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import type { Progress } from "../progress.ts";
import { type ConversationSource, createConversationSource } from "../speed/conversation-source.ts";

/** How much a file holds. */
export interface FileSize {
  /** Scopes, and turns of each. */
  readonly scopes: number;
  readonly turns: number;
  /** Turns of one more scope. */
  readonly largeTurns: number;
}

/** The scope that is larger than all others. */
export const largeScope = "org:benchmark/user:large";

const usualPrefix = "org:benchmark/user:u";

/** Whether a scope is one of the many of equal size. */
export function isUsualScope(scope: string): boolean {
  return scope.startsWith(usualPrefix);
}

/** Turns that a scope gets at a time, so that it lies all over the file, as one in use does. */
const turnsPerPart = 100;
/** Bulks that are written in one transaction. */
const bulksAtOnce = 20;

interface Part {
  readonly scope: string;
  readonly count: number;
}

/** Writes made-up talk to a new memory at `path`, each part once those before it are derived. */
export async function buildFile(path: string, size: FileSize, onProgress: Progress): Promise<void> {
  const memory = await openMemory({ path });
  const source = createConversationSource(1);
  const parts = planParts(size);
  try {
    for (let at = 0; at < parts.length; at += bulksAtOnce) {
      const bulks = parts.slice(at, at + bulksAtOnce);
      await Promise.all(bulks.map((part) => writePart(memory, source, part)));
      if (Math.floor(at / bulksAtOnce) % Math.ceil(parts.length / bulksAtOnce / 20) === 0) {
        onProgress(`building: ${Math.floor((100 * at) / parts.length)} %`);
      }
    }
  } finally {
    await memory.close();
  }
}

async function writePart(
  memory: Memory,
  source: ConversationSource,
  { scope, count }: Part,
): Promise<void> {
  const items = source
    .turns(scope, count)
    .map(({ text, speaker, observedAt }) => ({ text, speaker, observedAt }));
  await memory.experienceBulk(scope, items, { wait: "consolidated" });
}

/** The parts of all scopes by turns, those of the large one evenly among them. */
function planParts({ scopes, turns, largeTurns }: FileSize): readonly Part[] {
  const usual = Array.from({ length: scopes }, (_, number) =>
    toParts(`${usualPrefix}${number}`, turns, (number * 0.618_034) % 1),
  );
  return [...usual.flat(), ...toParts(largeScope, largeTurns, 0.5)]
    .toSorted((left, right) => left.place - right.place)
    .map(({ scope, count }) => ({ scope, count }));
}

function toParts(
  scope: string,
  total: number,
  offset: number,
): readonly (Part & { readonly place: number })[] {
  const parts = Math.ceil(total / turnsPerPart);
  return Array.from({ length: parts }, (_, part) => ({
    scope,
    count: Math.min(turnsPerPart, total - part * turnsPerPart),
    place: (part + offset) / parts,
  }));
}
