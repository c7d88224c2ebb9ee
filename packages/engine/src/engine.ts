import {
  type CallOptions,
  type Embedder,
  type Policy,
  type Reranker,
  requireScope,
  type TextModel,
  withCallLimits,
} from "@keepsake/core";
import { callOptionsSchema, validate } from "@keepsake/core/schema";
import type { Access } from "./access/access.ts";
import { createFullAccess } from "./access/full-access.ts";
import { StaleRetries } from "./access/stale-retries.ts";
import { Deriver } from "./derivation/deriver.ts";
import { createEmbeddingParts, type EmbeddingParts } from "./embedding/create-embedding-parts.ts";
import { Eraser } from "./erasure/eraser.ts";
import { createDefaultExtractor } from "./extraction/compose-extractors.ts";
import type { Extractor } from "./extraction/extractor.ts";
import { createRuleExtractor } from "./extraction/create-rule-extractor.ts";
import { guardExtractor } from "./extraction/guard-extractor.ts";
import { Synthesizer } from "./layers/understanding/synthesizer.ts";
import { LifecycleFeed } from "./lifecycle/lifecycle-feed.ts";
import { EventWriter } from "./log/event-writer.ts";
import { type CountTokens, PackCache } from "@keepsake/core/packing";
import { RetentionSweeper } from "./retention/retention-sweeper.ts";
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
  /**
   * Words answers from what was recalled; without one, or where it fails, they are facts and sentences
   * as memory has them. Whoever calls `answer` waits for it, up to 30 seconds.
   */
  readonly answerModel?: TextModel | undefined;
  /** Puts the best of what is recalled in order; without one, or where it fails, their scores do. */
  readonly reranker?: Reranker | undefined;
  /**
   * Milliseconds that `reranker` may take in one recall.
   * @default 1_000
   */
  readonly rerankTimeoutMs?: number | undefined;
  /**
   * Makes vectors of events, in the background, and of queries: recall then finds what means the same in
   * other words as well. Without one words alone count.
   */
  readonly embedder?: Embedder | undefined;
  /** Counts the tokens of a text; without one they are estimated. */
  readonly countTokens?: CountTokens | undefined;
  /**
   * Who may do what through the handles that `as` gives. The memory itself may do everything.
   * @default on_prem_enterprise
   */
  readonly policy?: Policy | undefined;
  /**
   * Milliseconds between two sweeps of this process, which forget what has outlived the retention of
   * its scope, and take away what subscriptions were told long ago; 0 for none. The first one begins up to ten seconds after opening.
   * @default 3_600_000
   */
  readonly retentionSweepMs?: number | undefined;
}

const defaultSweepMs = 3_600_000;
/** Who sweeps in the background. */
const sweepingActor = "system:retention";

/** The parts that the roles of a memory share. */
export interface Engine {
  readonly options: EngineOptions;
  readonly storage: Storage;
  readonly lifecycle: LifecycleFeed;
  readonly writer: EventWriter;
  readonly deriver: Deriver;
  /** Null without an embedder. */
  readonly embedding: EmbeddingParts | null;
  readonly packs: PackCache;
  readonly synthesizer: Synthesizer;
  readonly eraser: Eraser;
  readonly retries: StaleRetries;
  readonly sweeper: RetentionSweeper;
}

/**
 * The parts as one actor may use them; its storage shows what the actor may read, but for roles that ask
 * for something else and show no content.
 */
export interface BoundEngine extends Engine {
  readonly access: Access;
}

/** Puts the parts together, and goes on with what an earlier process left to derive and to erase. */
export function createEngine(storage: Storage, options: EngineOptions): Engine {
  const { summaryModel, policy, retentionSweepMs = defaultSweepMs } = options;
  const lifecycle = new LifecycleFeed();
  const extractor = createDefaultExtractor({ statements: chooseExtractor(options) });
  const deriver = new Deriver({ storage, extractor, lifecycle });
  const embedding = createEmbeddingParts(storage, options.embedder);
  const writer = new EventWriter(storage, ({ scope, events }) => {
    for (const { eventId } of lifecycle.isFollowed ? events : []) {
      lifecycle.tell({ kind: "captured", scope, eventId });
      lifecycle.tell({ kind: "indexed", scope, eventId });
    }
    deriver.wake();
    embedding?.vectorizer.wake();
  });
  const packs = new PackCache();
  const eraser = new Eraser({ storage, lifecycle, deriver, packs });
  const access = createFullAccess({ actor: sweepingActor, storage, policy });
  const sweepParts = { storage, writer, deriver, packs, lifecycle, access };
  const sweeper = new RetentionSweeper(sweepParts, retentionSweepMs);
  deriver.resume();
  embedding?.vectorizer.wake();
  eraser.resume();
  sweeper.start();
  return {
    options,
    storage,
    lifecycle,
    writer,
    deriver,
    embedding,
    packs,
    synthesizer: new Synthesizer({ storage, model: summaryModel }),
    eraser,
    retries: new StaleRetries(),
    sweeper,
  };
}

function chooseExtractor({ extractor }: EngineOptions): Extractor {
  const rules = createRuleExtractor();
  return extractor === undefined ? rules : guardExtractor(extractor, rules);
}

/** Finishes what is under way and lets go of everything. */
export async function closeEngine(engine: Engine): Promise<void> {
  const swept = engine.sweeper.close();
  await engine.writer.close();
  await swept;
  await engine.eraser.close();
  await engine.deriver.close();
  await engine.embedding?.vectorizer.close();
  await engine.synthesizer.close();
  engine.lifecycle.close();
  await engine.storage.close();
}

/** Runs a read within the limits of its call; the signal fires where one is reached. */
export function readWithin<T>(
  options: CallOptions | undefined,
  work: (signal: AbortSignal | undefined) => Promise<T>,
): Promise<T> {
  return options === undefined
    ? work(undefined)
    : withCallLimits(validate(callOptionsSchema, options, { name: "options" }), work);
}

/** Runs a call on a scope within its limits. */
export function callWithin<T>(
  scope: string,
  options: CallOptions | undefined,
  work: (signal?: AbortSignal) => Promise<T>,
): Promise<T> {
  requireScope(scope);
  return readWithin(options, work);
}
