import type { Memory } from "@keepsake/core";

/**
 * A time after everything that was recorded so far and before everything that will be; the clock of
 * the memory under test decides, which need not be this one's.
 */
export async function passTime(memory: Memory): Promise<string> {
  const scope = "org:clock";
  const before = await readClock(memory, scope);
  for (;;) {
    const later = await readClock(memory, scope);
    if (Date.parse(later) >= Date.parse(before) + 2) {
      return new Date(Date.parse(before) + 1).toISOString();
    }
  }
}

async function readClock(memory: Memory, scope: string): Promise<string> {
  const { eventId } = await memory.experience(scope, "tick");
  return (await memory.event(eventId)).recordedAt;
}
