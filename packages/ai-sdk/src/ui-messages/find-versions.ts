import { type CallOptions, limits } from "@keepsake/core";
import type { MemoryWith } from "@keepsake/core/adapters";
import { fromEvent, type KeptMessage } from "./kept-message.ts";

/** Finds the versions of messages that are kept, by the labels of the messages; of each the newest first. */
export async function findVersions(
  memory: MemoryWith<"events">,
  labels: readonly string[],
  options: CallOptions,
): Promise<readonly KeptMessage[]> {
  const found: KeptMessage[] = [];
  for (let start = 0; start < labels.length; start += limits.filterLabels) {
    const some = labels.slice(start, start + limits.filterLabels);
    for await (const event of await memory.events({ labels: some }, options)) {
      found.push(...[fromEvent(event)].filter((kept) => kept !== null));
    }
  }
  return found;
}
