import { BaseEmbedding } from "@llamaindex/core/embeddings";
import { type BaseNode, NodeRelationship, TextNode } from "@llamaindex/core/schema";

const words = "sea hill river town bridge cello letter garden winter market".split(" ");

/** An embedding model of made-up vectors, the same for texts that begin with the same number. */
export class MadeUpEmbedding extends BaseEmbedding {
  readonly #dimensions: number;

  constructor(dimensions: number) {
    super();
    this.#dimensions = dimensions;
  }

  override async getTextEmbedding(text: string): Promise<number[]> {
    const [seed] = text.match(/\d+/) ?? ["0"];
    return await Promise.resolve(drawVector(Number(seed), this.#dimensions));
  }
}

/** Made-up nodes, the same each time; ten of each document. */
export function drawNodes(count: number): readonly BaseNode[] {
  return Array.from({ length: count }, (_, index) => {
    const nodeId = `doc ${Math.floor(index / 10)}`;
    return new TextNode({
      id_: `node ${index}`,
      text: `${index}: ${drawText(index)}`,
      metadata: { year: 2000 + (index % 25) },
      relationships: { [NodeRelationship.SOURCE]: { nodeId, metadata: {} } },
    });
  });
}

/** Numbers from -1 to 1. */
function drawVector(seed: number, dimensions: number): number[] {
  let state = (seed + 1) * 2_654_435_761;
  return Array.from({ length: dimensions }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2_147_483_648 - 1;
  });
}

function drawText(index: number): string {
  const chosen = Array.from({ length: 40 }, (_, at) => words[(index * 7 + at * 3) % words.length]);
  return `${chosen.join(" ")}.`;
}
