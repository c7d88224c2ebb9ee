import {
  type ExperienceInput,
  requireScope,
  type WaitStage,
  withCallLimits,
  type WriteOptions,
} from "@keepsake/core";
import { validate, writeOptionsSchema } from "@keepsake/core/schema";
import { type FoundingGrant, toAuditDraft, whenGranted } from "../access/access.ts";
import { neededToWrite } from "../access/written-about.ts";
import type { BoundEngine } from "../engine.ts";
import { findBlobs } from "./find-blobs.ts";
import type { Written, WriteTerms } from "./event-writer.ts";
import { waitForStage } from "./wait-for-stage.ts";

/** What is written, and for which method. */
export interface WriteWork<Result> {
  readonly operation: string;
  readonly inputs: readonly ExperienceInput[];
  readonly write: (terms: WriteTerms) => Promise<Written<Result>>;
}

/** What was written, and how far it has come. */
export interface GrantedWrite<Result> {
  readonly acknowledgement: Result;
  readonly status: WaitStage;
}

/** Writes what an actor may write to a scope, within the limits of the call. */
export async function writeAsGranted<Result>(
  engine: BoundEngine,
  scope: string,
  { options, ...work }: WriteWork<Result> & { readonly options?: WriteOptions | undefined },
): Promise<GrantedWrite<Result>> {
  requireScope(scope);
  if (options === undefined) {
    const { acknowledgement } = await writeGranted(engine, scope, work);
    return { acknowledgement, status: "indexed" };
  }
  const limits = validate(writeOptionsSchema, options, { name: "options" });
  return await withCallLimits(limits, async () => {
    const written = await writeGranted(engine, scope, work);
    const status = await waitForStage(engine, { scope, written, wait: limits.wait });
    return { acknowledgement: written.acknowledgement, status };
  });
}

function writeGranted<Result>(
  { access, retries, storage }: BoundEngine,
  scope: string,
  { operation, inputs, write }: WriteWork<Result>,
): Promise<Written<Result>> {
  const isBound = access.caller.preset !== null;
  const writeAs = (grant: FoundingGrant, blobs: WriteTerms["blobs"]): Promise<Written<Result>> =>
    write({ audit: toAuditDraft(grant), founding: grant.founding, blobs });
  return retries.run(() => {
    const decision = access.requireFounding({
      scope,
      operation,
      capability: "scope.write",
      also: (actor) => neededToWrite(scope, inputs, actor),
    });
    // Fewer promises on the way of whoever is bound by nothing: they cost as much as the rest of it.
    return isBound || decision instanceof Promise
      ? whenGranted(
          decision,
          async (grant) => await writeAs(grant, await findBlobs(storage, inputs)),
        )
      : writeAs(decision, "any");
  });
}
