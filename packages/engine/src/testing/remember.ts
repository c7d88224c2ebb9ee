import { type ExperienceInput, toEnvelope } from "@keepsake/core";
import { Deriver } from "../derivation/deriver.ts";
import { createTripleExtractor } from "../extraction/triple/triple-extractor.ts";
import { LifecycleFeed } from "../lifecycle/lifecycle-feed.ts";
import { toCapture } from "../log/to-capture.ts";
import type { Storage } from "../storage/storage.ts";
import { auditOf } from "./audit-of.ts";

/** Writes events to a scope, each at its own time, and gives their ids; what is given as data becomes facts. */
export async function remember(
  storage: Storage,
  scope: string,
  inputs: readonly ExperienceInput[],
): Promise<readonly string[]> {
  const captures = inputs.map((input) => toCapture(toEnvelope(scope, input)));
  await storage.commitEvents([{ scope, captures, audit: auditOf(scope) }]);
  const lifecycle = new LifecycleFeed();
  const deriver = new Deriver({ storage, extractor: createTripleExtractor(), lifecycle });
  await deriver.waitFor(scope);
  await deriver.close();
  return captures.map(({ id }) => id);
}
