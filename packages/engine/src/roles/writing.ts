import {
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
import type { AuditDraft } from "../audit/audit-draft.ts";
import type { BoundEngine } from "../engine.ts";
import type { Written } from "../log/event-writer.ts";
import { waitForStage } from "../log/wait-for-stage.ts";

interface WriteWork<Result> {
  readonly operation: "experience" | "experienceBulk";
  readonly write: (audit: AuditDraft) => Promise<Written<Result>>;
}

/** Writing into an engine. */
export function createWriting({ writer, deriver, access }: BoundEngine): Writing {
  const write = async <Result>(
    scope: string,
    options: WriteOptions = {},
    work: WriteWork<Result>,
  ): Promise<{ readonly acknowledgement: Result; readonly status: WaitStage }> => {
    requireScope(scope);
    const limits = validate(writeOptionsSchema, options, { name: "options" });
    return await withCallLimits(limits, async () => {
      const decision = access.require("scope.write", scope, work.operation);
      const written = await whenGranted(decision, (grant) => work.write(toAuditDraft(grant)));
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
        write: (audit) => writer.write(scope, item, audit),
      });
      return { ...acknowledgement, status };
    },
    async experienceBulk(scope, items, options) {
      const checked = validate(experienceItemsSchema, items, { name: "items" });
      const { acknowledgement, status } = await write(scope, options, {
        operation: "experienceBulk",
        write: (audit) => writer.writeAll(scope, checked, audit),
      });
      const results = acknowledgement.results.map((result) => ({ ...result, status }));
      return { ...acknowledgement, results };
    },
  };
}
