import type { ScopedMemory } from "@keepsake/core";

/** A method of memory that adapters call. */
export type CountedMethod = "recall" | "experienceBulk" | "experience" | "forget" | "answer";

/** A memory, and how often each of its methods was called. */
export interface CountedMemory {
  readonly memory: ScopedMemory;
  readonly calls: Readonly<Record<CountedMethod, number>>;
}

/** Counts what goes through to `memory`. */
export function countCalls(memory: ScopedMemory): CountedMemory {
  const calls = { recall: 0, experienceBulk: 0, experience: 0, forget: 0, answer: 0 };
  const count = <Given extends readonly unknown[], Result>(
    method: CountedMethod,
    call: (...given: Given) => Promise<Result>,
  ): ((...given: Given) => Promise<Result>) => {
    return async (...given) => {
      calls[method] += 1;
      return await call(...given);
    };
  };
  return {
    calls,
    memory: {
      ...memory,
      recall: count("recall", memory.recall),
      experienceBulk: count("experienceBulk", memory.experienceBulk),
      experience: count("experience", memory.experience),
      forget: count("forget", memory.forget),
      answer: count("answer", memory.answer),
    },
  };
}
