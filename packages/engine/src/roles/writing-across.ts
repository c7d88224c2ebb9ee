import {
  type Acknowledgement,
  type BulkAcknowledgement,
  type ExperienceInput,
  type ScopedExperience,
  requireScope,
  ValidationError,
  type WriteOptions,
  withCallLimits,
  type Writing,
} from "@keepsake/core";
import { experienceItemsSchema, validate, writeOptionsSchema } from "@keepsake/core/schema";
import { toAuditDraft } from "../access/access.ts";
import { neededToWrite } from "../access/written-about.ts";
import type { BoundEngine } from "../engine.ts";
import type { WriteShare, Written } from "../log/event-writer.ts";
import { findBlobs } from "../log/find-blobs.ts";
import { waitForStage } from "../log/wait-for-stage.ts";

/** What one scope is given, and where its items stood among all. */
interface Share {
  readonly scope: string;
  readonly inputs: readonly ExperienceInput[];
  readonly places: readonly number[];
}

/** Writing into several scopes of an engine at once. */
export function createWritingAcross(engine: BoundEngine): Writing["experienceAcross"] {
  return async (items, options = {}) => {
    const shares = toShares(items);
    const limits = validate(writeOptionsSchema, options, { name: "options" });
    return await withCallLimits(limits, async () => {
      const written = await engine.retries.run(() => writeGranted(engine, shares));
      const results = await waitForAll(engine, { shares, written, wait: limits.wait });
      return { accepted: results.length, results };
    });
  };
}

/** Nothing is written before all of it is granted. */
async function writeGranted(
  { access, writer, storage }: BoundEngine,
  shares: readonly Share[],
): Promise<readonly Written<BulkAcknowledgement>[]> {
  const granted: WriteShare[] = [];
  const isBound = access.caller.preset !== null;
  for (const { scope, inputs, places } of shares) {
    const grant = await access.requireFounding({
      scope,
      operation: "experienceAcross",
      capability: "scope.write",
      also: (actor) => neededToWrite(scope, inputs, actor),
    });
    const blobs = isBound ? await findBlobs(storage, inputs) : "any";
    const terms = { audit: toAuditDraft(grant), founding: grant.founding, blobs } as const;
    granted.push({ scope, inputs, places, terms });
  }
  return await writer.writeAcross(granted);
}

interface WrittenShares {
  readonly shares: readonly Share[];
  readonly written: readonly Written<BulkAcknowledgement>[];
  readonly wait: WriteOptions["wait"];
}

/** What became of each item, in the order that they were given in. */
async function waitForAll(
  { deriver, embedding }: BoundEngine,
  { shares, written, wait }: WrittenShares,
): Promise<readonly Acknowledgement[]> {
  const results: Acknowledgement[] = [];
  for (const [index, { scope, places }] of shares.entries()) {
    const share = written[index];
    if (share !== undefined) {
      const status = await waitForStage({ deriver, embedding }, { scope, written: share, wait });
      for (const [at, told] of share.acknowledgement.results.entries()) {
        results[places[at] ?? 0] = { ...told, status };
      }
    }
  }
  return results;
}

function toShares(items: readonly ScopedExperience[]): readonly Share[] {
  const inputs = validate(experienceItemsSchema, inputsOf(items), { name: "items" });
  const places = Map.groupBy(items.keys(), (index) => scopeAt(items, index));
  return Array.from(places, ([scope, indexes]) => ({
    scope,
    places: indexes,
    inputs: indexes.flatMap((index) => inputs[index] ?? []),
  }));
}

function inputsOf(items: unknown): unknown {
  return Array.isArray(items) ? items.map(inputOf) : items;
}

function inputOf(item: unknown, index: number): unknown {
  const path = `items[${index}]`;
  if (typeof item !== "object" || item === null || Array.isArray(item)) {
    throw new ValidationError(path, "it is not an object with a scope and an input");
  }
  const unknown = Object.keys(item).find((name) => name !== "scope" && name !== "input");
  if (unknown !== undefined) {
    throw new ValidationError(`${path}.${unknown}`, "it is not a known field");
  }
  return "input" in item ? item.input : undefined;
}

function scopeAt(items: readonly ScopedExperience[], index: number): string {
  const scope = items[index]?.scope;
  try {
    requireScope(scope);
    return scope;
  } catch (error) {
    throw ValidationError.isInstance(error)
      ? new ValidationError(`items[${index}].${error.field}`, error.reason, { code: error.code })
      : error;
  }
}
