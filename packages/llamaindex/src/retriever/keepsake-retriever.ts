import {
  createRetriever,
  type RecalledItem,
  type Recaller,
  requireKnownOptions,
  type RetrieverOptions,
  retrieverOptionNames,
} from "@keepsake/core/adapters";
import type { QueryBundle } from "@llamaindex/core/query-engine";
import { BaseRetriever } from "@llamaindex/core/retriever";
import { type NodeWithScore, TextNode } from "@llamaindex/core/schema";
import { extractText } from "@llamaindex/core/utils";

/** What {@link KeepsakeRetriever} is made from. */
export interface KeepsakeRetrieverOptions extends RetrieverOptions {
  /**
   * Most nodes of each layer, 1 to 500.
   * @default 20 events, 10 facts, 5 beliefs, 3 episodes, 3 of understanding
   */
  readonly similarityTopK?: number | undefined;
}

/** Metadata of a recalled node: where it comes from. The record's id is the node's. */
export type KeepsakeNodeMetadata = Omit<RecalledItem, "id" | "text">;

const optionNames = [...retrieverOptionNames, "similarityTopK"];

/** A language model is shown who spoke and when; the rest is for programs. */
const hiddenFromModel = ["layer", "scope", "role", "citation", "score", "supports"];

/**
 * Recalls nodes from memory, best first. A recall that fails or outlives `timeoutMs` gives no nodes
 * and is reported to `onError`, unless `failClosed` is set. The framework hands retrievers no abort
 * signal.
 *
 * @example
 * ```ts
 * const retriever = new KeepsakeRetriever({ memory: memory.scope("user:ana"), similarityTopK: 5 });
 * const engine = new RetrieverQueryEngine(retriever);
 *
 * const then = new KeepsakeRetriever({
 *   memory: memory.scope("user:ana"),
 *   include: ["facts", "events"],
 *   temporal: { asOf: "2026-01-01" },
 * });
 * ```
 */
export class KeepsakeRetriever extends BaseRetriever {
  private readonly recall: Recaller;

  /** @throws `ValidationError` on the option at fault. */
  constructor(options: KeepsakeRetrieverOptions) {
    super();
    requireKnownOptions(options ?? {}, optionNames);
    const field = "similarityTopK";
    this.recall = createRetriever(options ?? {}, { most: options?.similarityTopK, field });
  }

  /** @throws with `failClosed`, whatever recall threw. */
  override async _retrieve(params: QueryBundle): Promise<NodeWithScore<KeepsakeNodeMetadata>[]> {
    const recalled = await this.recall(extractText(params));
    return recalled.status === "ok" ? toNodes(recalled.value.items) : [];
  }
}

/**
 * The framework's cutoffs and fusions take scores for similarities from 0 to 1, so the node's score
 * is a share of the best one's of its layer; the score as recalled is in the metadata.
 */
function toNodes(items: readonly RecalledItem[]): NodeWithScore<KeepsakeNodeMetadata>[] {
  const best = new Map<string, number>();
  for (const { layer, score } of items) {
    best.set(layer, Math.max(best.get(layer) ?? 0, score ?? 0));
  }
  return items.map((item) => ({
    node: toNode(item),
    score: toShare(item.score, best.get(item.layer) ?? 0),
  }));
}

function toNode({ id, text, ...metadata }: RecalledItem): TextNode<KeepsakeNodeMetadata> {
  const unknown = Object.entries(metadata).flatMap(([name, value]) =>
    value === null ? [name] : [],
  );
  return new TextNode({
    id_: id,
    text,
    metadata,
    excludedLlmMetadataKeys: [...hiddenFromModel, ...unknown],
    excludedEmbedMetadataKeys: Object.keys(metadata),
  });
}

function toShare(score: number | null, best: number): number | undefined {
  return score === null || best <= 0 ? undefined : Math.max(0, score / best);
}
