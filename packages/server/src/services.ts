import type { Memory, RecordStore, Servable } from "@keepsake/core";
import type { ImportJobs } from "./transfer/jobs/import-jobs.ts";
import type { TokenService } from "./auth/tokens/token-service.ts";
import type { BuildInfo } from "./build-info.ts";
import type { LifecycleHistory } from "./lifecycle/lifecycle-history.ts";
import type { Admission } from "./load/admission.ts";
import type { BodyRoom } from "./load/body-room.ts";
import type { TargetRules } from "./webhooks/targets/check-target.ts";

/** A memory, and what one in this process offers to its server. */
export type ServedMemory = Memory & Partial<Servable>;

/** What routes use beside the memory of who calls. */
export interface Services {
  /** Names of parts of the API that are honoured, as `/v1/admin/version` tells them. */
  readonly capabilities: readonly string[];
  readonly build: BuildInfo;
  /** When the server began, in milliseconds since 1970. */
  readonly startedAtMs: number;
  readonly admission: Admission;
  readonly bodies: BodyRoom;
  /** The figures of this server as Prometheus reads them; null where it keeps none. */
  readonly metrics: MetricsSource | null;
  /** The memory itself, to see whether it answers. */
  readonly served: ServedMemory;
  /** What is to outlive a request, and a restart where the memory keeps it. */
  readonly records: RecordStore;
  /** What happened lately, and when streams of it end. */
  readonly lifecycle: LifecycleHistory;
  /** Imports that go on in the background. */
  readonly imports: ImportJobs;
  /** Null where the server has none. */
  readonly tokens: TokenService | null;
  /** Where webhooks may be sent to. */
  readonly webhookTargets: TargetRules;
}

/** Where figures come from. */
export interface MetricsSource {
  /** Such as `text/plain; version=0.0.4; charset=utf-8`. */
  readonly contentType: string;
  read(): Promise<string>;
}
