import { type Reader, recordReader, type WithExtra } from "../reading/read-record.ts";
import { flag, optional, text } from "../reading/read-value.ts";

/** How a daemon is. */
export interface Health extends WithExtra {
  readonly status: string;
  readonly service: string;
  readonly version: string;
  /** Whether it has a model that compares by meaning. */
  readonly embedderReady?: boolean;
  readonly federationEnabled?: boolean;
}

/** Reads how a daemon is. */
export const readHealth: Reader<Health> = recordReader<Health>({
  status: text,
  service: text,
  version: text,
  embedderReady: optional(flag),
  federationEnabled: optional(flag),
});
