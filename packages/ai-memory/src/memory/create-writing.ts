import {
  requireScope,
  toEnvelope,
  type WaitStage,
  type WriteOptions,
  type Writing,
} from "@keepsake/core";
import {
  experienceInputSchema,
  experienceItemsSchema,
  validate,
  writeOptionsSchema,
} from "@keepsake/core/schema";
import type { CallRunner } from "./call-runner.ts";
import type { DaemonClient } from "./daemon-client.ts";
import { planRow } from "./planned-row.ts";
import { toNamespace } from "./scope-namespace.ts";
import { type WrittenRow, writeRow } from "./write-row.ts";
import { writeRows } from "./write-rows.ts";

/** A daemon derives nothing and indexes with the write, so that every stage is reached at once. */
const status: WaitStage = "consolidated";

/** Writing to a daemon. */
export function createWriting(
  client: DaemonClient,
  runner: CallRunner,
): Pick<Writing, "experience" | "experienceBulk"> {
  return {
    async experience(scope, input, options) {
      const name = { name: "text", code: "INVALID_ENVELOPE" } as const;
      const item = validate(experienceInputSchema, input, name);
      const envelope = toEnvelope(toNamespace(scope), item);
      const limits = withoutWait(options);
      const written = await runner.run(limits, async (within) =>
        writeRow(client, await planRow(client.agentId ?? "", envelope), within),
      );
      return toAcknowledgement(written);
    },
    async experienceBulk(scope, items, options) {
      requireScope(scope);
      const checked = validate(experienceItemsSchema, items, { name: "items" });
      const envelopes = checked.map((item) => toEnvelope(toNamespace(scope), item));
      const limits = withoutWait(options);
      const written = await runner.run(limits, (within) => writeRows(client, envelopes, within));
      return { accepted: written.length, results: written.map(toAcknowledgement) };
    },
  };
}

function withoutWait(options: WriteOptions | undefined): Omit<WriteOptions, "wait"> | undefined {
  if (options === undefined) {
    return undefined;
  }
  const { wait: _, ...limits } = validate(writeOptionsSchema, options, { name: "options" });
  return limits;
}

function toAcknowledgement({
  eventId,
  replayed,
}: WrittenRow): Awaited<ReturnType<Writing["experience"]>> {
  return { eventId, status, replayed, logOffset: null };
}
