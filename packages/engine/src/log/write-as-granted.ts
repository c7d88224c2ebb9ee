import {
  type ExperienceInput,
  requireScope,
  type WaitStage,
  withCallLimits,
  type WriteOptions,
} from "@keepsake/core";
import { validate, writeOptionsSchema } from "@keepsake/core/schema";
import { toAuditDraft, whenGranted } from "../access/access.ts";
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
  { deriver, embedding, access, retries, storage }: BoundEngine,
  scope: string,
  { options = {}, ...work }: WriteWork<Result> & { readonly options?: WriteOptions | undefined },
): Promise<GrantedWrite<Result>> {
  requireScope(scope);
  const isBound = access.caller.preset !== null;
  const limits = validate(writeOptionsSchema, options, { name: "options" });
  return await withCallLimits(limits, async () => {
    const written = await retries.run(() => {
      const decision = access.requireFounding({
        scope,
        operation: work.operation,
        capability: "scope.write",
        also: (actor) => neededToWrite(scope, work.inputs, actor),
      });
      return whenGranted(decision, async (grant) => {
        const { founding } = grant;
        const blobs = isBound ? await findBlobs(storage, work.inputs) : "any";
        return await work.write({ audit: toAuditDraft(grant), founding, blobs });
      });
    });
    const status = await waitForStage(
      { deriver, embedding },
      { scope, written, wait: limits.wait },
    );
    return { acknowledgement: written.acknowledgement, status };
  });
}
