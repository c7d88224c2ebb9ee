import type {
  Extraction,
  ExtractionContext,
  ExtractionProblem,
  Turn,
} from "../extraction/extractor.ts";
import {
  createModelExtractor,
  type ModelExtractorOptions,
} from "../extraction/model/model-extractor.ts";
import {
  createScriptedTextModel,
  type Script,
  type ScriptedTextModel,
} from "./scripted-text-model.ts";

/** When the turns of these tests are told. */
export const toldAtMs: number = Date.parse("2026-03-05T14:00:00Z");
/** Nothing known before. */
export const nothing: ExtractionContext = { recent: [], names: [] };
/** What the fallback of these tests reads in any turn. */
export const byRules: Extraction = {
  claims: [],
  names: [{ entityId: "ent_rules", name: "rules", kind: "name" }],
};

/** A turn of the user Ana at {@link toldAtMs}. */
export function say(text: string, extra: Partial<Turn> = {}): Turn {
  return {
    eventId: "evt_9",
    scope: "org:acme/user:ana",
    content: { kind: "message", role: "user", text },
    modality: "conversation",
    speaker: null,
    observedAtMs: toldAtMs,
    ...extra,
  };
}

/** A claim as a model writes it: the user lives in Porto, unless `fields` say otherwise. */
export function claim(
  fields: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return { kind: "assertion", subject: "user", predicate: "lives_in", object: "Porto", ...fields };
}

/** A model's answer of these claims. */
export const answer = (...claims: readonly object[]): string => JSON.stringify({ claims });

/** What came of reading a turn with a scripted model. */
export interface Reading {
  readonly result: Extraction;
  readonly model: ScriptedTextModel;
  readonly problems: readonly ExtractionProblem[];
}

/** Reads a turn with a model that answers by a script, and otherwise yields {@link byRules}. */
export async function readWithModel(
  script: Script,
  turn: Turn,
  {
    context = nothing,
    ...options
  }: Partial<ModelExtractorOptions> & { readonly context?: ExtractionContext } = {},
): Promise<Reading> {
  const model = createScriptedTextModel(script);
  const problems: ExtractionProblem[] = [];
  const extractor = createModelExtractor({
    model,
    fallback: { name: "rules", extract: () => byRules },
    backoffMs: 1,
    onProblem: (problem) => problems.push(problem),
    ...options,
  });
  const result = await extractor.extract(turn, context);
  return { result, model, problems };
}
