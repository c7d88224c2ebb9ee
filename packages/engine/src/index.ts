/** Long-term memory in the process, on one SQLite file. @module */
export { backUpMemory, type BackUpOptions } from "./back-up-memory.ts";
export { checkMemory, type MemoryCheck } from "./check-memory.ts";
export type { RebuildResult } from "./derivation/rebuild.ts";
export type {
  EntityName,
  Extraction,
  ExtractionContext,
  ExtractionProblem,
  Extractor,
  ReadTurn,
  Turn,
} from "./extraction/extractor.ts";
export type { ModelBudget } from "./extraction/model/model-budget.ts";
export {
  createModelExtractor,
  type ModelExtractorOptions,
} from "./extraction/model/model-extractor.ts";
export type { JsonSchema, TextModel, TextModelAnswer, TextModelRequest } from "@keepsake/core";
export { createRuleExtractor } from "./extraction/create-rule-extractor.ts";
export type { Cardinality, Claim, ClaimDraft, ClaimKind } from "./layers/facts/claim.ts";
export type { LocalMemory } from "./local-memory.ts";
export { openMemory, type OpenMemoryOptions } from "./open-memory.ts";
export type { CountTokens } from "@keepsake/core/packing";
