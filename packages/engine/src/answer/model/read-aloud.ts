import { type Citation, ServerError, type TextModel, type TextModelRequest } from "@keepsake/core";
import { readModelBeginning } from "./read-model-answer.ts";

/** Far more than the tokens that a model may use. */
const mostCharacters = 20_000;

/** Who is told an answer while a model is at it. */
export interface Listener {
  /** What the model was shown. */
  readonly evidence: readonly Citation[];
  readonly tell: (text: string) => void;
}

/**
 * The text that a model answers a request with. A listener is told it as it comes, as far as the model
 * streams and its text is settled.
 *
 * @throws what the model rejects with, a `ServerError` where it does not stop talking, and the reason of
 * the request's signal where that fires between two pieces.
 */
export async function readAloud(
  model: TextModel,
  request: TextModelRequest,
  listener: Listener | undefined,
): Promise<string> {
  if (listener === undefined || model.stream === undefined) {
    const { text } = await model.generate(request);
    return requireEnd(model, text);
  }
  let text = "";
  let told = 0;
  for await (const piece of model.stream(request)) {
    request.signal?.throwIfAborted();
    text = requireEnd(model, text + piece);
    const beginning = readModelBeginning(text, listener.evidence);
    if (beginning.length > told) {
      listener.tell(beginning.slice(told));
      told = beginning.length;
    }
  }
  return text;
}

function requireEnd({ name }: TextModel, text: string): string {
  if (text.length > mostCharacters) {
    throw new ServerError(`the model ${name} answered with ${text.length} characters`);
  }
  return text;
}
