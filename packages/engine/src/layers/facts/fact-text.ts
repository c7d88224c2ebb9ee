import { termText } from "@keepsake/core";
import { predicateEntry } from "../../predicates/catalogue.ts";
import type { FactVersion } from "./fact-version.ts";

/** A fact as a sentence: `Ana lives in Porto`, or with a matter `Ana prefers aisle seats (planes)`. */
export function factText(
  fact: Pick<FactVersion, "subject" | "predicate" | "object" | "matter">,
): string {
  const { subject, predicate, object, matter } = fact;
  const sentence = `${subject.name} ${predicateEntry(predicate).phrase} ${termText(object)}`;
  return matter === null ? sentence : `${sentence} (${matter})`;
}
