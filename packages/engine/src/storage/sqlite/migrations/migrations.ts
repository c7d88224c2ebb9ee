import { eventsMigration } from "./001-events.ts";

/** Every change of the tables, in order. Append only: files out there have run the first ones. */
export const migrations: readonly string[] = [eventsMigration];
