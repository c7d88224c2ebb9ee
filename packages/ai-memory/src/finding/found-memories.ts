import { isObject } from "@keepsake/core/http";
import { readStoredMemory, type StoredMemory } from "../memories/stored-memory.ts";
import { type Reader, recordReader, type WithExtra } from "../reading/read-record.ts";
import { list, number, text } from "../reading/read-value.ts";

/** What a search found. */
export interface FoundMemories extends WithExtra {
  readonly memories: readonly StoredMemory[];
  readonly count: number;
  readonly query: string;
}

const readFound = recordReader<FoundMemories>({
  memories: list(readStoredMemory),
  count: number,
  query: text,
});

/** Reads what a search found, which daemons name `results`. */
export const readFoundMemories: Reader<FoundMemories> = (given, path) => {
  const { results, ...others }: { results?: unknown } = isObject(given) ? given : {};
  const isNamedSo = results !== undefined;
  return readFound(isNamedSo ? { ...others, memories: results } : given, path);
};
