import type { LeaseStorage } from "../../lease-storage.ts";
import type { SqliteParts } from "./parts.ts";

/** Rights that one process has at a time, in a database. */
export function createLeaseStorage({ connection, tables: { leases } }: SqliteParts): LeaseStorage {
  return {
    takeLease: (lease) => connection.writeDerived(() => leases.take(lease)),
    releaseLease: (name, holder) => connection.writeDerived(() => leases.release(name, holder)),
  };
}
