import type { JsonObject } from "@keepsake/core";
import { choiceCheck } from "../limits/choice-check.ts";
import {
  contentBytes,
  priority,
  tagBytes,
  tags,
  titleCharacters,
  ttlSecs,
} from "../limits/limit-values.ts";
import { listCheck } from "../limits/list-check.ts";
import { metadataCheck } from "../limits/metadata-check.ts";
import { namespaceCheck } from "../limits/namespace-check.ts";
import { shareCheck, wholeNumberCheck } from "../limits/number-check.ts";
import { plainTextCheck } from "../limits/text-check.ts";
import { futureCheck, timeCheck } from "../limits/time-check.ts";
import type { Checks } from "../limits/to-wire-fields.ts";
import {
  type ConflictMode,
  conflictModes,
  type MemoryKind,
  memoryKinds,
  type MemorySource,
  memorySources,
  type Tier,
  tiers,
  type Visibility,
  visibilities,
} from "./memory-names.ts";

/** A memory to store. */
export interface NewMemory {
  /** At most 512 characters, without controls other than tabs and `\n`. One of a kind in its namespace. */
  readonly title: string;
  /** At most 65 536 bytes, without controls other than tabs and `\n`. 0.10 refuses what looks like a credential. */
  readonly content: string;
  /** @default "mid" */
  readonly tier?: Tier | undefined;
  /** At most eight parts, which `/` divides, and 512 characters; no spaces. @default "global" */
  readonly namespace?: string | undefined;
  /** At most 50, each of at most 128 bytes. @default none */
  readonly tags?: readonly string[] | undefined;
  /** From 1 to 10. @default 5 */
  readonly priority?: number | undefined;
  /** From 0 to 1. @default 1 */
  readonly confidence?: number | undefined;
  /** @default "api" */
  readonly source?: MemorySource | undefined;
  /** When it ends, as RFC 3339. @default as the tier says */
  readonly expiresAt?: string | undefined;
  /** In how many seconds it ends, from 1 to 31 536 000. @default as the tier says */
  readonly ttlSecs?: number | undefined;
  /** At most 65 536 bytes of JSON and 32 levels. @default empty */
  readonly metadata?: JsonObject | undefined;
  /** Who may see it, from 0.10 on; before, everyone sees everything. @default "private" */
  readonly scope?: Visibility | undefined;
  /** From 0.10 on; ignored before. @default "observation" */
  readonly kind?: MemoryKind | undefined;
}

/** A memory to store, and what to do where its title is taken. */
export interface StorableMemory extends NewMemory {
  /**
   * `merge` has the one that has it replaced, as `store` tells; `version` stores under another title, such as
   * `Notes (2)`, which no signature can cover, so that 0.10 refuses it where it wants one; `error` fails
   * with a conflict.
   *
   * @default "merge" for `store`; "error" for `create`
   */
  readonly onConflict?: ConflictMode | undefined;
}

/** What checks the fields that may be changed as well. */
export const changeChecks: Checks<Omit<NewMemory, "source" | "ttlSecs" | "scope" | "kind">> = {
  title: plainTextCheck({ characters: titleCharacters }),
  content: plainTextCheck({ bytes: contentBytes }),
  tier: choiceCheck(tiers),
  namespace: namespaceCheck,
  tags: listCheck(plainTextCheck({ bytes: tagBytes }), tags),
  priority: wholeNumberCheck(1, priority),
  confidence: shareCheck,
  expiresAt: timeCheck,
  metadata: metadataCheck,
};

/** What checks a memory to store. */
export const newMemoryChecks: Checks<NewMemory> = {
  ...changeChecks,
  expiresAt: futureCheck,
  source: choiceCheck(memorySources),
  ttlSecs: wholeNumberCheck(1, ttlSecs),
  scope: choiceCheck(visibilities),
  kind: choiceCheck(memoryKinds),
};

/** What checks a memory to store on its own. */
export const storableMemoryChecks: Checks<StorableMemory> = {
  ...newMemoryChecks,
  onConflict: choiceCheck(conflictModes),
};
