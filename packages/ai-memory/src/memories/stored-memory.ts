import { type Reader, recordReader, type Shape, type WithExtra } from "../reading/read-record.ts";
import { choice, list, number, object, optional, text } from "../reading/read-value.ts";
import { type Tier, tiers } from "./memory-names.ts";

/** A memory as the daemon keeps it. Times are RFC 3339 in UTC, with up to nine digits of a second. */
export interface StoredMemory extends WithExtra {
  readonly id: string;
  readonly tier: Tier;
  readonly namespace: string;
  readonly title: string;
  readonly content: string;
  readonly tags: readonly string[];
  /** From 1 to 10. */
  readonly priority: number;
  /** From 0 to 1. */
  readonly confidence: number;
  readonly source: string;
  readonly accessCount: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** The caller's own, and what the daemon adds, such as `agent_id`, whose row it is. */
  readonly metadata: Readonly<Record<string, unknown>>;
  /** Missing until it is first recalled. */
  readonly lastAccessedAt?: string;
  /** Missing where it lives for ever. */
  readonly expiresAt?: string;
  /** From 0.10 on. */
  readonly memoryKind?: string;
  /** From 0.10 on. */
  readonly reflectionDepth?: number;
  /** From 0.10 on. */
  readonly citations?: readonly unknown[];
  /** From 0.10 on. */
  readonly confidenceSource?: string;
  /** From 0.10 on. */
  readonly lifecycleState?: string;
  /** From 0.10 on. Wrong, namely 1, in what search and recall find: get the memory before `ifMatch`. */
  readonly version?: number;
  /** From 0.10 on, and not in what search and recall find. */
  readonly cid?: string;
}

/** What reads each field of a memory. */
export const storedMemoryShape: Shape<Omit<StoredMemory, "extra">> = {
  id: text,
  tier: choice(tiers),
  namespace: text,
  title: text,
  content: text,
  tags: list(text),
  priority: number,
  confidence: number,
  source: text,
  accessCount: number,
  createdAt: text,
  updatedAt: text,
  metadata: object,
  lastAccessedAt: optional(text),
  expiresAt: optional(text),
  memoryKind: optional(text),
  reflectionDepth: optional(number),
  citations: optional(list((given) => given)),
  confidenceSource: optional(text),
  lifecycleState: optional(text),
  version: optional(number),
  cid: optional(text),
};

/** Reads a memory. */
export const readStoredMemory: Reader<StoredMemory> = recordReader<StoredMemory>(storedMemoryShape);
