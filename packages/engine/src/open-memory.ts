import { type Embedder, limits, type Reranker, type TextModel } from "@keepsake/core";
import { policySchema, strictObject, validate } from "@keepsake/core/schema";
import { z } from "zod";
import { createEmbeddedMemory } from "./embedded-memory.ts";
import type { EngineOptions } from "./engine.ts";
import type { Extractor } from "./extraction/extractor.ts";
import { hasMethod } from "./has-method.ts";
import type { LocalMemory } from "./local-memory.ts";
import type { CountTokens } from "@keepsake/core/packing";
import { openSqliteStorage } from "./storage/sqlite/sqlite-storage.ts";

/** Options of {@link openMemory}. */
export interface OpenMemoryOptions extends EngineOptions {
  /**
   * The SQLite file that holds the memory, made where there is none; several processes may open it
   * at once. `:memory:` for a memory that ends with the process.
   */
  readonly path: string;
}

const wayOut = 'give a file such as "memory.db", or ":memory:"';

const noExtractor =
  "it has no method extract; give one made by createModelExtractor, or leave it out";
const noModel = "it has no method generate; give a TextModel, or leave it out";
const noReranker = "it has no method rerank; give a Reranker, or leave it out";
const noEmbedder = "it has no method embed; give an Embedder, or leave it out";
const noCounter = "it is not a function from a text to a number; leave it out for an estimate";

const embedderSchema: z.ZodType<Embedder> = z
  .custom<Embedder>(hasMethod("embed"), noEmbedder)
  .refine(({ name }) => typeof name === "string" && isModelName(name), {
    path: ["name"],
    error: `it is no text of 1 to ${limits.modelCharacters} characters`,
  })
  .refine(({ dimensions }) => isLength(dimensions), {
    path: ["dimensions"],
    error: `it is no whole number from 1 to ${limits.vectorLength}`,
  });

const optionsSchema: z.ZodType<OpenMemoryOptions> = strictObject({
  path: z
    .string()
    .refine((path) => path.trim() !== "", `it is empty; ${wayOut}`)
    .refine((path) => !path.includes("\0"), `it holds a NUL character; ${wayOut}`),
  extractor: z.custom<Extractor>(hasMethod("extract"), noExtractor).optional(),
  summaryModel: z.custom<TextModel>(hasMethod("generate"), noModel).optional(),
  answerModel: z.custom<TextModel>(hasMethod("generate"), noModel).optional(),
  reranker: z.custom<Reranker>(hasMethod("rerank"), noReranker).optional(),
  rerankTimeoutMs: z.number().positive().max(limits.timeoutMs).optional(),
  embedder: embedderSchema.optional(),
  countTokens: z.custom<CountTokens>((value) => typeof value === "function", noCounter).optional(),
  policy: policySchema.optional(),
  retentionSweepMs: z.number().min(0).max(limits.timeoutMs).optional(),
});

/**
 * Opens a memory that lives in this process, on one SQLite file.
 *
 * @throws `ValidationError` on field `path` where the file cannot be written, is of another program
 * or was written by a newer version; `ServerError` where another process keeps it locked;
 * `NotConfiguredError` below Node 22.16, whose SQLite has no full-text index.
 *
 * @example
 * ```ts
 * import { openMemory } from "@keepsake/engine";
 *
 * const memory = await openMemory({ path: "memory.db" });
 * const ana = memory.scope("org:acme/user:ana");
 * await ana.experience("I moved to Porto in March.");
 * const { answer, citations } = await ana.answer("Where do I live?");
 * console.log(answer, citations);
 * ```
 */
export async function openMemory(options: OpenMemoryOptions): Promise<LocalMemory> {
  const { path, ...rest } = validate(optionsSchema, options, { name: "options" });
  return createEmbeddedMemory(await openSqliteStorage(path), rest);
}

function isModelName(name: string): boolean {
  return name.trim() !== "" && name.length <= limits.modelCharacters;
}

function isLength(dimensions: number): boolean {
  return Number.isInteger(dimensions) && dimensions >= 1 && dimensions <= limits.vectorLength;
}
