import { formatTimestamp, type JsonObject, type RecordStore } from "@keepsake/core";
import { z } from "zod";
import { exportedLayers, type ExportRequest } from "../export-lines.ts";

/** An export that is made when it is fetched. */
export interface KeptExport {
  readonly exportId: string;
  /** Who asked for it. */
  readonly actor: string;
  readonly scope: string;
  readonly request: ExportRequest;
}

const exportKind = "export";
const keptMs = 24 * 60 * 60_000;

const exportSchema: z.ZodType<KeptExport> = z.object({
  exportId: z.string(),
  actor: z.string(),
  scope: z.string(),
  request: z.object({
    include: z.array(z.enum(exportedLayers)).optional(),
    since: z.string().optional(),
    until: z.string().optional(),
  }),
});

/** Keeps for a day what was asked for. */
export async function keepExport(records: RecordStore, kept: KeptExport): Promise<void> {
  const { exportId, actor, scope, request } = kept;
  const { include = ["events"], since, until } = request;
  const asked: JsonObject = {
    include: [...include],
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
  };
  await records.put({
    kind: exportKind,
    key: exportId,
    value: { exportId, actor, scope, request: asked },
    expiresAt: formatTimestamp(Date.now() + keptMs),
  });
}

/** What this actor asked for under an id; null where it asked for nothing. */
export async function findExport(
  records: RecordStore,
  exportId: string,
  actor: string,
): Promise<KeptExport | null> {
  const found = await records.find(exportKind, exportId);
  const kept = found === null ? null : exportSchema.parse(found.value);
  return kept?.actor === actor ? kept : null;
}
