import {
  type ErasurePreview,
  type ForgetSelector,
  formatTimestamp,
  type SharedReference,
} from "@keepsake/core";
import type { Access } from "../access/access.ts";
import { createId } from "../create-id.ts";
import type { BoundEngine } from "../engine.ts";
import { countAffected } from "../forget/count-affected.ts";
import { keepSelection, selectEvents } from "./select-for-erasure.ts";
import { findSharedReferences } from "./shared-references.ts";

/** Milliseconds for which a preview can be carried out: a day. */
const previewMs = 24 * 60 * 60_000;

/** Ids that a preview names. */
const mostNamed = 100;

/**
 * Tells what erasing what a selector selects would do, and keeps it; null selects the whole scope. Of
 * other scopes it names those that the actor may read; what is kept names all.
 */
export async function previewErasure(
  engine: Pick<BoundEngine, "storage" | "writer" | "deriver" | "access">,
  scope: string,
  selector: ForgetSelector | null,
): Promise<ErasurePreview> {
  const { storage } = engine;
  const selected = await selectEvents(engine, scope, selector);
  const { state, eventIds } = selected;
  const previewId = createId("ervw");
  const nowMs = Date.now();
  const preview: ErasurePreview = {
    previewId,
    scope,
    estimated: await countAffected(storage, scope, eventIds),
    eventIds: eventIds.slice(-mostNamed).toReversed(),
    sharedReferences: await findSharedReferences(storage, scope, eventIds),
    createdAt: formatTimestamp(nowMs),
    expiresAt: formatTimestamp(nowMs + previewMs),
  };
  if (selector !== null) {
    await keepSelection(storage, { ...selected, id: previewId, scope, selector });
  }
  await storage.savePreview({ preview, isWhole: selector === null, state });
  const { sharedReferences } = preview;
  return { ...preview, sharedReferences: await onlyReadable(engine.access, sharedReferences) };
}

async function onlyReadable(
  access: Access,
  references: readonly SharedReference[],
): Promise<readonly SharedReference[]> {
  const readable = new Set(await access.readable(references.map(({ scope }) => scope)));
  return references.filter(({ scope }) => readable.has(scope));
}
