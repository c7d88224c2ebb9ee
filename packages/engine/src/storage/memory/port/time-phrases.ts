import { foldText } from "../../../text/fold-text.ts";
import type { TimePhraseStorage } from "../../time-phrase-storage.ts";
import type { MemoryState } from "../memory-state.ts";

/** Names for stretches of time as a list. */
export function createTimePhraseStorage(state: MemoryState): TimePhraseStorage {
  return {
    putTimePhrase: (scope, { phrase, audit, founding }) =>
      state.run(() => {
        const isFounded = state.registry.found(scope, founding);
        if (isFounded) {
          remove(state, scope, phrase.name);
          state.phrases = [...state.phrases, { scope, phrase }];
          state.audit.append([audit]);
        }
        return isFounded;
      }),
    listTimePhrases: (scope) =>
      state.run(() =>
        state.phrases
          .filter((stored) => stored.scope === scope)
          .map(({ phrase }) => phrase)
          .toSorted((left, right) => (foldText(left.name) < foldText(right.name) ? -1 : 1)),
      ),
    removeTimePhrase: (scope, { name, audit }) =>
      state.run(() => {
        const isRemoved = remove(state, scope, name);
        state.audit.append(isRemoved ? [audit] : []);
        return isRemoved;
      }),
  };
}

/** Removes a phrase and says whether there was one. */
function remove(state: MemoryState, scope: string, name: string): boolean {
  const before = state.phrases.length;
  state.phrases = state.phrases.filter(
    (stored) => stored.scope !== scope || foldText(stored.phrase.name) !== foldText(name),
  );
  return state.phrases.length < before;
}
