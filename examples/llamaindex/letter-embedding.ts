import { BaseEmbedding } from "@llamaindex/core/embeddings";

const letters = "abcdefghijklmnopqrstuvwxyz";

/** Stands in for an embedding model, which would need a key or a download: it counts letters. */
export class LetterEmbedding extends BaseEmbedding {
  readonly model: string = "letters";

  static create(): LetterEmbedding {
    return new LetterEmbedding();
  }

  override async getTextEmbedding(text: string): Promise<number[]> {
    const written = text.toLowerCase();
    return await Promise.resolve(
      letters.split("").map((letter) => written.split(letter).length - 1),
    );
  }
}
