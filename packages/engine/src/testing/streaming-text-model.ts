import type { TextModel, TextModelRequest } from "@keepsake/core";

/** What a streaming model says, in pieces; an error that is reached is thrown. */
export type Pieces = (request: TextModelRequest) => Iterable<string> | AsyncIterable<string>;

/** A model named `streaming` that can only stream, and how often it was left or ended. */
export interface StreamingTextModel extends TextModel {
  readonly ended: () => number;
}

/** Creates a model that streams what `pieces` gives. */
export function createStreamingTextModel(pieces: Pieces): StreamingTextModel {
  let ended = 0;
  return {
    name: "streaming",
    ended: () => ended,
    generate: () => Promise.reject(new Error("it was to be streamed")),
    async *stream(request) {
      try {
        yield* pieces(request);
      } finally {
        ended += 1;
      }
    },
  };
}
