import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import type { Embedder } from "@keepsake/core";
import { loadModelPackages, type Runtime, type Tokenizers } from "./model-packages.ts";
import { rememberVectors } from "./remember-vectors.ts";

const dimensions = 384;

/** Tokens of a text that are read; the model was trained on no more. */
const mostTokens = 256;

/** Where `benchmarks/install-model` puts it. */
function locateModel(): string {
  const caches = process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache");
  const models = process.env["KEEPSAKE_MODELS"] || join(caches, "keepsake", "models");
  return join(models, "all-minilm-l6-v2");
}

/**
 * The sentence encoder all-MiniLM-L6-v2 with int8 weights, out of the folder that
 * `benchmarks/install-model` made. Null where it is not installed.
 */
export async function openMiniLm(): Promise<Embedder | null> {
  const folder = locateModel();
  if (!existsSync(join(folder, "node_modules", "onnxruntime-node"))) {
    return null;
  }
  const { runtime, tokenizers } = loadModelPackages(folder);
  const tokenizer = await openTokenizer(folder, tokenizers);
  const path = join(folder, "model.onnx");
  const session = await runtime.InferenceSession.create(path, { intraOpNumThreads: 1 });
  return rememberVectors({
    name: "all-minilm-l6-v2-int8",
    dimensions,
    async encode(texts) {
      const vectors: (readonly number[])[] = [];
      for (const text of texts) {
        // One by one: int8 is scaled by all texts of a run, so that others would change a vector.
        const inputs = toInputs(tokenizer.encode(text).ids.slice(0, mostTokens), runtime);
        const { last_hidden_state: states } = await session.run(inputs);
        vectors.push(poolStates(states?.data ?? new Float32Array()));
      }
      return vectors;
    },
  });
}

async function openTokenizer(
  folder: string,
  { Tokenizer }: Tokenizers,
): Promise<InstanceType<Tokenizers["Tokenizer"]>> {
  const description: unknown = JSON.parse(await readFile(join(folder, "tokenizer.json"), "utf8"));
  if (typeof description !== "object" || description === null) {
    throw new Error(`tokenizer.json in ${folder} is no object: install the model anew`);
  }
  return new Tokenizer(description, {});
}

function toInputs(ids: readonly number[], { Tensor }: Runtime): Readonly<Record<string, object>> {
  const toTensor = (numbers: readonly number[]): object =>
    new Tensor("int64", BigInt64Array.from(numbers, BigInt), [1, numbers.length]);
  return {
    input_ids: toTensor(ids),
    attention_mask: toTensor(ids.map(() => 1)),
    token_type_ids: toTensor(ids.map(() => 0)),
  };
}

/** The mean of the states of all tokens, of length 1. */
function poolStates(states: Float32Array): readonly number[] {
  const sums = Array.from({ length: dimensions }, () => 0);
  for (const [index, number] of states.entries()) {
    const at = index % dimensions;
    sums[at] = (sums[at] ?? 0) + number;
  }
  const norm = Math.hypot(...sums) || 1;
  return sums.map((sum) => sum / norm);
}
