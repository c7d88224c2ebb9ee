import {
  type ExperienceInput,
  requireScope,
  type WaitStage,
  withCallLimits,
  type Writing,
  type WriteOptions,
} from "@keepsake/core";
import {
  experienceInputSchema,
  experienceItemsSchema,
  validate,
  writeOptionsSchema,
} from "@keepsake/core/schema";
import { toAuditDraft, whenGranted } from "../access/access.ts";
import { neededToWrite } from "../access/written-about.ts";
import type { BoundEngine } from "../engine.ts";
import type { Written, WriteTerms } from "../log/event-writer.ts";
import { waitForStage } from "../log/wait-for-stage.ts";

interface WriteWork<Result> {
  readonly operation: "experience" | "experienceBulk";
  readonly inputs: readonly ExperienceInput[];
  readonly write: (terms: WriteTerms) => Promise<Written<Result>>;
}

/** Writing into an engine. */
export function createWriting({ writer, deriver, access, retries }: BoundEngine): Writing {
  const write = async <Result>(
    scope: string,
    options: WriteOptions = {},
    work: WriteWork<Result>,
  ): Promise<{ readonly acknowledgement: Result; readonly status: WaitStage }> => {
    requireScope(scope);
    const limits = validate(writeOptionsSchema, options, { name: "options" });
    return await withCallLimits(limits, async () => {
      const written = await retries.run(() => {
        const decision = access.requireFounding({
          scope,
          operation: work.operation,
          capability: "scope.write",
          also: (actor) => neededToWrite(scope, work.inputs, actor),
        });
        return whenGranted(decision, (grant) =>
          work.write({ audit: toAuditDraft(grant), founding: grant.founding }),
        );
      });
      const status = await waitForStage(deriver, { scope, written, wait: limits.wait });
      return { acknowledgement: written.acknowledgement, status };
    });
  };
  return {
    async experience(scope, input, options) {
      const name = { name: "text", code: "INVALID_ENVELOPE" } as const;
      const item = validate(experienceInputSchema, input, name);
      const { acknowledgement, status } = await write(scope, options, {
        operation: "experience",
        inputs: [item],
        write: (terms) => writer.write(scope, item, terms),
      });
      return { ...acknowledgement, status };
    },
    async experienceBulk(scope, items, options) {
      const checked = validate(experienceItemsSchema, items, { name: "items" });
      const { acknowledgement, status } = await write(scope, options, {
        operation: "experienceBulk",
        inputs: checked,
        write: (terms) => writer.writeAll(scope, checked, terms),
      });
      const results = acknowledgement.results.map((result) => ({ ...result, status }));
      return { ...acknowledgement, results };
    },
  };
}
