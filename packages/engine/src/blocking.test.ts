import { describeMemory } from "@keepsake/conformance";
import { EmbeddedMemory } from "./embedded-memory.ts";
import { createMemoryStorage } from "./storage/memory/memory-storage.ts";
import type { Storage } from "./storage/storage.ts";
for (const [name, blockMs, fails] of [["retrying", 300, false], ["failing", 100, true], ["free", 0, false], ["double", 0, false]] as const)
describeMemory({ name, create: async () => {
  const inner = createMemoryStorage(); let stalled = false;
  const wait = async () => { while (stalled) { if (blockMs) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, blockMs); if (fails && stalled) throw new Error("busy"); await new Promise((r) => setTimeout(r, 1)); } };
  const storage: Storage = { commitEvents: async (b) => { await wait(); return name === "double" ? inner.commitEvents(b.map((x) => ({ ...x, captures: x.captures.map((c) => ({ ...c, envelope: { ...c.envelope, idempotencyKey: null } })) }))) : inner.commitEvents(b); }, forgetEvents: async (s, x) => { await wait(); return inner.forgetEvents(s, x); }, searchEvents: (q) => inner.searchEvents(q), readEvents: (r) => inner.readEvents(r), findEvent: (i) => inner.findEvent(i), listEvents: (l) => inner.listEvents(l), close: () => inner.close() };
  return { memory: new EmbeddedMemory(storage), stall: async () => { stalled = true; return async () => { stalled = false; }; } };
}, capabilities: { reopen: false, stall: true }, numRuns: 1 });
