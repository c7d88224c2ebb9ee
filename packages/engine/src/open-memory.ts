import type { Memory } from "@keepsake/core";
import { strictObject, validate } from "@keepsake/core/schema";
import { z } from "zod";
import { EmbeddedMemory } from "./embedded-memory.ts";
import { openSqliteStorage } from "./storage/sqlite/sqlite-storage.ts";

/** Options of {@link openMemory}. */
export interface OpenMemoryOptions {
  /**
   * The SQLite file that holds the memory, made where there is none; several processes may open it
   * at once. `:memory:` for a memory that ends with the process.
   */
  readonly path: string;
}

const wayOut = 'give a file such as "memory.db", or ":memory:"';

const optionsSchema: z.ZodType<OpenMemoryOptions> = strictObject({
  path: z
    .string()
    .refine((path) => path.trim() !== "", `it is empty; ${wayOut}`)
    .refine((path) => !path.includes("\0"), `it holds a NUL character; ${wayOut}`),
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
export async function openMemory(options: OpenMemoryOptions): Promise<Memory> {
  const { path } = validate(optionsSchema, options, { name: "options" });
  return new EmbeddedMemory(await openSqliteStorage(path));
}
