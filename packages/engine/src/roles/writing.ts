import type { Writing } from "@keepsake/core";
import {
  experienceInputSchema,
  experienceItemsSchema,
  validate,
  writeStatusRequestSchema,
} from "@keepsake/core/schema";
import { type BoundEngine, readWithin } from "../engine.ts";
import { findWriteStatus } from "../log/find-write-status.ts";
import { writeAsGranted } from "../log/write-as-granted.ts";
import { createWritingAcross } from "./writing-across.ts";

/** Writing into an engine. */
export function createWriting(engine: BoundEngine): Writing {
  const { writer, storage, embedding } = engine;
  return {
    async experience(scope, input, options) {
      const name = { name: "text", code: "INVALID_ENVELOPE" } as const;
      const item = validate(experienceInputSchema, input, name);
      const { acknowledgement, status } = await writeAsGranted(engine, scope, {
        options,
        operation: "experience",
        inputs: [item],
        write: (terms) => writer.write(scope, item, terms),
      });
      return { ...acknowledgement, status };
    },
    async experienceBulk(scope, items, options) {
      const checked = validate(experienceItemsSchema, items, { name: "items" });
      const { acknowledgement, status } = await writeAsGranted(engine, scope, {
        options,
        operation: "experienceBulk",
        inputs: checked,
        write: (terms) => writer.writeAll(scope, checked, terms),
      });
      const results = acknowledgement.results.map((result) => ({ ...result, status }));
      return { ...acknowledgement, results };
    },
    experienceAcross: createWritingAcross(engine),
    writeStatus: async (request, options) =>
      await readWithin(options, () => {
        const asked = validate(writeStatusRequestSchema, request, { name: "request" });
        return findWriteStatus(storage, asked, embedding);
      }),
  };
}
