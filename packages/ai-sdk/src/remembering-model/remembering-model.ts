import type { wrapLanguageModel } from "ai";

/** A model object of any version that `wrapLanguageModel` takes. */
export type WrappableModel = Parameters<typeof wrapLanguageModel>[0]["model"];

/** A model that reads and writes memory by itself. */
export type RememberingModel = ReturnType<typeof wrapLanguageModel> & {
  /**
   * Writes turns that were left in the middle, and waits for every write under way. Never rejects; what
   * went wrong was told to `onError`.
   */
  flush(): Promise<void>;
};
