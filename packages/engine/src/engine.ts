import { type CallOptions, requireScope, withCallLimits } from "@keepsake/core";
import { callOptionsSchema, validate } from "@keepsake/core/schema";
import type { Access } from "./access/access.ts";
import { Deriver } from "./derivation/deriver.ts";
import { createDefaultExtractor } from "./extraction/compose-extractors.ts";
import type { Extractor } from "./extraction/extractor.ts";
import type { TextModel } from "./extraction/model/text-model.ts";
import { createRuleExtractor } from "./extraction/create-rule-extractor.ts";
import { guardExtractor } from "./extraction/guard-extractor.ts";
import { Synthesizer } from "./layers/understanding/synthesizer.ts";
import { LifecycleFeed } from "./lifecycle/lifecycle-feed.ts";
import { EventWriter } from "./log/event-writer.ts";
import type { CountTokens } from "./recall/context/line-budget.ts";
import { PackCache } from "./recall/pack-cache.ts";
import type { Storage } from "./storage/storage.ts";

/** What an engine works with beside its storage. */
export interface EngineOptions {
  /**
   * Reads statements out of what is said and written; those given as data are taken as they are.
   * @default createRuleExtractor()
   */
  readonly extractor?: Extractor | undefined;
  /** Writes summaries; without one they are put together from sentences. */
  readonly summaryModel?: TextModel | undefined;
  /** Counts the tokens of a text; without one they are estimated. */
  readonly countTokens?: CountTokens | undefined;
}

/** The parts that the roles of a memory share. */
export interface Engine {
  readonly options: EngineOptions;
  readonly storage: Storage;
  readonly lifecycle: LifecycleFeed;
  readonly writer: EventWriter;
  readonly deriver: Deriver;
  readonly packs: PackCache;
  readonly synthesizer: Synthesizer;
}

/** The parts as one actor may use them. */
export interface BoundEngine extends Engine {
  readonly access: Access;
}

/** Puts the parts together, and goes on with what an earlier process left to derive. */
export function createEngine(storage: Storage, options: EngineOptions): Engine {
  const { summaryModel } = options;
  const lifecycle = new LifecycleFeed();
  const extractor = createDefaultExtractor({ statements: chooseExtractor(options) });
  const deriver = new Deriver({ storage, extractor, lifecycle });
  const writer = new EventWriter(storage, ({ scope, events }) => {
    for (const { eventId } of events) {
      lifecycle.tell({ kind: "captured", scope, eventId });
      lifecycle.tell({ kind: "indexed", scope, eventId });
    }
    deriver.wake();
  });
  deriver.resume();
  return {
    options,
    storage,
    lifecycle,
    writer,
    deriver,
    packs: new PackCache(),
    synthesizer: new Synthesizer({ storage, model: summaryModel }),
  };
}

function chooseExtractor({ extractor }: EngineOptions): Extractor {
  const rules = createRuleExtractor();
  return extractor === undefined ? rules : guardExtractor(extractor, rules);
}

/** Finishes what is under way and lets go of everything. */
export async function closeEngine(engine: Engine): Promise<void> {
  await engine.writer.close();
  await engine.deriver.close();
  await engine.synthesizer.close();
  engine.lifecycle.close();
  await engine.storage.close();
}

/** Runs a read within the limits of its call. */
export function readWithin<T>(
  options: CallOptions | undefined,
  work: () => Promise<T>,
): Promise<T> {
  return options === undefined
    ? work()
    : withCallLimits(validate(callOptionsSchema, options, { name: "options" }), work);
}

/** Runs a call on a scope within its limits. */
export function callWithin<T>(
  scope: string,
  options: CallOptions | undefined,
  work: () => Promise<T>,
): Promise<T> {
  requireScope(scope);
  return readWithin(options, work);
}
