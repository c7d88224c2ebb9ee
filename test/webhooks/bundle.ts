import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";

/** A bundle as a browser or an edge runtime would load it. */
export interface Bundle {
  /** Bytes, minified and gzipped. */
  readonly gzippedBytes: number;
  /** What it imports from outside. */
  readonly imports: readonly string[];
}

const entry = "virtual:entry";
const webhooks = fileURLToPath(
  new URL("../../packages/core/src/webhooks/index.ts", import.meta.url),
);

/** Bundles what is named of `@keepsake/core/webhooks`, and what it needs. */
export async function bundle(names: readonly string[]): Promise<Bundle> {
  const code = `export { ${names.join(", ")} } from ${JSON.stringify(webhooks)};`;
  const build = await rolldown({
    input: entry,
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? code : undefined),
      },
    ],
  });
  const { output } = await build.generate({ format: "esm", minify: true });
  await build.close();
  const [chunk] = output;
  return { gzippedBytes: gzipSync(chunk.code, { level: 9 }).length, imports: chunk.imports };
}
