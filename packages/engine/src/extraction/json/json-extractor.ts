import type { ClaimDraft } from "../../layers/facts/claim.ts";
import { EntityNaming } from "../entity-naming.ts";
import type { Extraction, ExtractionContext, Extractor, Turn } from "../extractor.ts";
import { readStatements, type Statement } from "./read-statements.ts";

const mostClaims = 100;

/** What a field means is guessed from its name. */
const confidence = 0.9;

/**
 * Reads structured data: each field with a plain value is a claim whose predicate is its path,
 * `address.city`. It is about whoever the scope is for, or who gave it; an object with a `type` and a
 * `name` or `id` is about what it names, and so is each object with a `name` or `id` in an array.
 * Values of an array hold side by side. Null, blank text and text over 256 characters say nothing.
 * At most 100 claims are taken, in the order of the data. Later data replaces the single values that
 * it repeats and ends nothing that it leaves out.
 */
export function createJsonExtractor(): Extractor {
  return { name: "json", extract: readJson };
}

function readJson(turn: Turn, { names }: ExtractionContext): Extraction {
  if (turn.content.kind !== "json") {
    return { claims: [], names: [] };
  }
  const naming = new EntityNaming({ turn, names, kinds: ["name", "alias"] });
  const claims: ClaimDraft[] = [];
  for (const statement of readStatements(turn.content.data, naming)) {
    claims.push(toClaim(statement, turn.observedAtMs));
    if (claims.length === mostClaims) {
      break;
    }
  }
  const { restsOn } = naming;
  return { claims: claims.map((claim) => ({ ...claim, restsOn })), names: naming.told };
}

function toClaim(statement: Statement, toldAtMs: number): ClaimDraft {
  return {
    kind: "assertion",
    ...statement,
    matter: null,
    corrects: null,
    validFromMs: toldAtMs,
    isFromStated: false,
    validToMs: null,
    holdsWhenTold: true,
    confidence,
    restsOn: [],
  };
}
