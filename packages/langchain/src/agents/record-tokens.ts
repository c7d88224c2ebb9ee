import { BaseCallbackHandler } from "@langchain/core/callbacks/base";
import { CallbackManager } from "@langchain/core/callbacks/manager";
import { AsyncLocalStorageProviderSingleton } from "@langchain/core/singletons";

/** What a model has said so far, where it streams. */
export interface TokenRecord {
  readonly text: () => string;
  readonly stop: () => void;
}

/**
 * Listens to the model calls of the running step. It listens beside the model, which stays the object that
 * it was: whoever asks a model what it can do would not know it in a wrapping.
 */
export function recordTokens(): TokenRecord {
  const callbacks: unknown = AsyncLocalStorageProviderSingleton.getRunnableConfig()?.callbacks;
  const recorder = new TokenRecorder();
  const manager = callbacks instanceof CallbackManager ? callbacks : undefined;
  manager?.addHandler(recorder, true);
  return { text: () => recorder.text, stop: () => manager?.removeHandler(recorder) };
}

class TokenRecorder extends BaseCallbackHandler {
  name = "KeepsakeTokenRecorder";
  text = "";

  constructor() {
    // A run that is aborted must find all that was said, so nothing may wait in a queue.
    super({ _awaitHandler: true });
  }

  override handleChatModelStart(): void {
    this.text = "";
  }

  override handleLLMNewToken(token: string): void {
    this.text += token;
  }
}
