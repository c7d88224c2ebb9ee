import { eventsMigration } from "./001-events.ts";
import { derivedLayersMigration } from "./002-derived-layers.ts";
import { mergedIndexesMigration } from "./003-merged-indexes.ts";
import { auditMigration } from "./004-audit.ts";
import { scopeRegistryMigration } from "./005-scope-registry.ts";
import { forgettingMigration } from "./006-forgetting.ts";
import { erasuresMigration } from "./007-erasures.ts";
import { keptRecordsMigration } from "./008-kept-records.ts";
import { blobsMigration } from "./009-blobs.ts";
import { vectorsMigration } from "./010-vectors.ts";
import { webhooksMigration } from "./011-webhooks.ts";
import { lateMergesMigration } from "./012-late-merges.ts";
import { pendingScopesMigration } from "./013-pending-scopes.ts";
import { mannerMigration } from "./014-manner.ts";

/** Every change of the tables, in order. Append only: files out there have run the first ones. */
export const migrations: readonly string[] = [
  eventsMigration,
  derivedLayersMigration,
  mergedIndexesMigration,
  auditMigration,
  scopeRegistryMigration,
  forgettingMigration,
  erasuresMigration,
  keptRecordsMigration,
  blobsMigration,
  vectorsMigration,
  webhooksMigration,
  lateMergesMigration,
  pendingScopesMigration,
  mannerMigration,
];
