import { BaseEmbedding } from "@llamaindex/core/embeddings";

const letters = "abcdefghijklmnopqrstuvwxyz";

/** An embedding model that counts letters: texts of the same letters lie near to each other. */
export class LetterEmbedding extends BaseEmbedding {
  readonly model: string = "letters";

  static create(): LetterEmbedding {
    return new LetterEmbedding();
  }

  override async getTextEmbedding(text: string): Promise<number[]> {
    return await Promise.resolve(toCounts(text));
  }
}

function toCounts(text: string): number[] {
  return letters.split("").map((letter) => text.toLowerCase().split(letter).length - 1);
}
