import type { Memory } from "@keepsake/core";

/** All that is in a store, as one text. */
export async function describeStore(memory: Memory): Promise<string> {
  const scopes = [];
  for await (const info of await memory.listScopes()) {
    const events = [];
    for await (const event of await memory.events(info.path)) {
      events.push(event);
    }
    const phrases = await memory.timePhrases(info.path);
    const { layers } = await memory.layerStats(info.path);
    const counts = Object.entries(layers).map(([layer, { rows, bytes }]) => [layer, rows, bytes]);
    scopes.push({ info, events, phrases, counts });
  }
  const { length, headHash } = await memory.verifyAudit();
  return JSON.stringify({ scopes, length, headHash });
}
