import type { LeaseStorage } from "../../lease-storage.ts";
import type { MemoryState } from "../memory-state.ts";

/** Rights that one process has at a time, as a map. */
export function createLeaseStorage(state: MemoryState): LeaseStorage {
  const { leases } = state;
  return {
    takeLease: (lease) =>
      state.run(() => {
        const held = leases.get(lease.name);
        const isFree =
          held === undefined || held.holder === lease.holder || held.untilMs <= lease.nowMs;
        if (isFree) {
          leases.set(lease.name, lease);
        }
        return isFree;
      }),
    releaseLease: (name, holder) =>
      state.run(() => {
        if (leases.get(name)?.holder === holder) {
          leases.delete(name);
        }
      }),
  };
}
