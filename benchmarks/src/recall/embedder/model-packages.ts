import { createRequire } from "node:module";
import { join } from "node:path";

/** What is used of `onnxruntime-node`. */
export interface Runtime {
  readonly InferenceSession: {
    create(path: string, options: { readonly intraOpNumThreads: number }): Promise<Session>;
  };
  readonly Tensor: new (
    type: "int64",
    data: BigInt64Array,
    dimensions: readonly number[],
  ) => object;
}

interface Session {
  run(
    inputs: Readonly<Record<string, object>>,
  ): Promise<Readonly<Record<string, { readonly data: Float32Array }>>>;
}

/** What is used of `@huggingface/tokenizers`. */
export interface Tokenizers {
  readonly Tokenizer: new (
    description: object,
    settings: object,
  ) => { encode(text: string): { readonly ids: readonly number[] } };
}

/** The packages that run a model, out of the folder that `benchmarks/install-model` made. */
export function loadModelPackages(folder: string): {
  readonly runtime: Runtime;
  readonly tokenizers: Tokenizers;
} {
  const load = createRequire(join(folder, "package.json"));
  const runtime: unknown = load("onnxruntime-node");
  const tokenizers: unknown = load("@huggingface/tokenizers");
  if (!isRuntime(runtime) || !isTokenizers(tokenizers)) {
    throw new Error(`the packages in ${folder} are others: remove it, and install the model anew`);
  }
  return { runtime, tokenizers };
}

function isRuntime(loaded: unknown): loaded is Runtime {
  return (
    typeof loaded === "object" &&
    loaded !== null &&
    "InferenceSession" in loaded &&
    "Tensor" in loaded
  );
}

function isTokenizers(loaded: unknown): loaded is Tokenizers {
  return typeof loaded === "object" && loaded !== null && "Tokenizer" in loaded;
}
