import { thingsNamed } from "../../answer/candidates/kinds-of-things.ts";
import { stem } from "../../text/stem.ts";
import { kindsInTalk } from "./kinds-in-talk.ts";

/**
 * Words for things of the kinds that some words name, in any order: for "sport" football, tennis and
 * the like. Of names of several words none is given, nor any of the words themselves.
 */
export function thingsAskedFor(words: readonly string[]): readonly string[] {
  const names = words.map(stem);
  const things = names.flatMap((name) => [...thingsNamed(name), ...(inTalk().get(name) ?? [])]);
  return [...new Set(things)].filter(
    (thing) => oneWord.test(thing) && !names.includes(stem(thing)),
  );
}

/** Shorter words, such as the game go, are other words more often. */
const oneWord = /^[a-z]{3,}$/u;

let read: ReadonlyMap<string, readonly string[]> | undefined;

/** The things of each kind by the stems of its names. */
function inTalk(): ReadonlyMap<string, readonly string[]> {
  read ??= readKinds(kindsInTalk);
  return read;
}

function readKinds(table: string): ReadonlyMap<string, readonly string[]> {
  const kinds = new Map<string, readonly string[]>();
  for (const line of table.trim().split("\n")) {
    const [names = "", things = ""] = line.split(": ");
    for (const name of names.split(", ").map(stem)) {
      kinds.set(name, [...(kinds.get(name) ?? []), ...things.split(", ")]);
    }
  }
  return kinds;
}
