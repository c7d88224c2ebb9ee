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
import type { Engine } from "../engine.ts";
import type { Written } from "../log/event-writer.ts";
import { waitForStage } from "../log/wait-for-stage.ts";

/** Writing into an engine. */
export function createWriting({ writer, deriver }: Engine): Writing {
  const write = async <Result>(
    scope: string,
    options: WriteOptions = {},
    work: () => Promise<Written<Result>>,
  ): Promise<{ readonly acknowledgement: Result; readonly status: WaitStage }> => {
    requireScope(scope);
    const limits = validate(writeOptionsSchema, options, { name: "options" });
    return await withCallLimits(limits, async () => {
      const written = await work();
      const status = await waitForStage(deriver, { scope, written, wait: limits.wait });
      return { acknowledgement: written.acknowledgement, status };
    });
  };
  return {
    async experience(scope, input, options) {
      const name = { name: "text", code: "INVALID_ENVELOPE" } as const;
      const item = validate(experienceInputSchema, input, name);
      const work = (): ReturnType<typeof writer.write> => writer.write(scope, item);
      const { acknowledgement, status } = await write(scope, options, work);
      return { ...acknowledgement, status };
    },
    async experienceBulk(scope, items, options) {
      const checked = validate(experienceItemsSchema, items, { name: "items" });
      const work = (): ReturnType<typeof writer.writeAll> => writer.writeAll(scope, checked);
      const { acknowledgement, status } = await write(scope, options, work);
      const results = acknowledgement.results.map((result) => ({ ...result, status }));
      return { ...acknowledgement, results };
    },
  };
}
