import type { CompiledGrammar } from "./compile-grammar.ts";

const longestObject = 60;
const mostWords = 5;

/** Shapes that say themselves where an object begins and ends. */
const exactShapes: ReadonlySet<string> = new Set(
  "place person phone email date job pet diet".split(" "),
);

/** The objects of a predicate in what a frame found for it; none where it is nothing to keep. */
export function toObjects(
  found: string,
  shape: string,
  compiled: CompiledGrammar,
): readonly string[] {
  if (exactShapes.has(shape)) {
    return compiled.grammar.noObject.test(found) ? [] : [found.trim()];
  }
  if (shape === "list" || shape === "tongues" || shape === "names") {
    const items = found.split(compiled.listBreak);
    const tidied = items.map((item) => tidy(item, shape, compiled));
    return tidied[0] === null ? [] : tidied.filter((item) => item !== null);
  }
  const object = tidy(found, shape, compiled);
  return object === null ? [] : [object];
}

function tidy(
  found: string,
  shape: string,
  { grammar, objectEnd }: CompiledGrammar,
): string | null {
  const begun = found.trim().replace(grammar.objectStarts, "");
  const [object = ""] = begun.split(objectEnd);
  const isShort = object.length <= longestObject && object.split(" ").length <= mostWords;
  const needsCapital = shape === "names" || grammar.language === "de";
  const isNamed = !needsCapital || /\p{Lu}/u.test(object);
  return object !== "" && isShort && isNamed && !grammar.noObject.test(object) ? object : null;
}
