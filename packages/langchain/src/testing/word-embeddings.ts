import { Embeddings } from "@langchain/core/embeddings";

const size = 64;

/** Embeddings of texts by their words: the more words two texts share, the nearer they are. */
export class WordEmbeddings extends Embeddings {
  readonly model = "words-64";
  /** Texts that were embedded, in their order. */
  readonly embedded: string[] = [];

  constructor() {
    super({});
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    this.embedded.push(...texts);
    return await Promise.resolve(texts.map(toVector));
  }

  override async embedQuery(text: string): Promise<number[]> {
    this.embedded.push(text);
    return await Promise.resolve(toVector(text));
  }
}

function toVector(text: string): number[] {
  const vector = Array.from({ length: size }, () => 0);
  for (const word of text.toLowerCase().match(/[a-z]+/g) ?? []) {
    const place = Array.from(word).reduce(
      (sum, letter) => (sum * 31 + letter.charCodeAt(0)) % size,
      7,
    );
    vector[place] = (vector[place] ?? 0) + 1;
  }
  return vector;
}
