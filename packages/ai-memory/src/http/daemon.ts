import type { CallOptions } from "@keepsake/core";
import type { Reader } from "../reading/read-record.ts";
import type { WriteSigner } from "../signing/write-signer.ts";
import type { DaemonVersion } from "./daemon-version.ts";

/** How a call is made: `GET /memories`. */
export type How = `${"GET" | "POST" | "PUT" | "DELETE"} /${string}`;

/** What is sent with a call. */
export interface Sent {
  /** In the daemon's spelling. */
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  /** In the daemon's spelling. */
  readonly body?: object | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Whether it may be sent more than once. @default true for GET, false for others */
  readonly isRepeatable?: boolean | undefined;
  readonly options: CallOptions | undefined;
}

/** What is done within limits, which it hands on. */
export type LimitedWork<T> = (limits: CallOptions) => Promise<T>;

/** A daemon that calls go to. */
export interface Daemon {
  readonly agentId: string | undefined;
  readonly signer: WriteSigner | undefined;
  /** Gives what `read` makes of the JSON of the answer. */
  call<T>(how: How, sent: Sent, read: Reader<T>): Promise<T>;
  /** Gives the answer as it stands. */
  text(how: How, sent: Sent): Promise<string>;
  /** Has what belongs to one call, its requests and whatever else takes time, within the limits of that. */
  within<T>(how: How, options: CallOptions | undefined, work: LimitedWork<T>): Promise<T>;
  /** Asked for once, and then known. */
  version(options: CallOptions): Promise<DaemonVersion>;
}

/** An id as a step of a path. */
export function toStep(id: string): string {
  return encodeURIComponent(id);
}
