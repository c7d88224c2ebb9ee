// Erases a whole scope, and prints each phase as it comes to it, until it is killed or done.
import { openMemory } from "../open-memory.ts";

const [path = "", scope = ""] = process.argv.slice(2);
const memory = await openMemory({ path });
const told = new Set<string>();
const progress = memory.lifecycle(scope, { kinds: ["erasure_progress", "erasure_complete"] });
const { erasureId } = await memory.erase(scope, { confirmAll: true, idempotencyKey: "once" });
tell("enumerate");
for await (const { erasure } of progress) {
  if (erasure?.erasureId === erasureId) {
    tell(erasure.phase);
  }
}

function tell(phase: string): void {
  if (!told.has(phase)) {
    told.add(phase);
    process.stdout.write(`${phase}\n`);
  }
}
