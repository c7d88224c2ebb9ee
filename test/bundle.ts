import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";

/** A bundle as a browser or an edge runtime would load it. */
export interface Bundle {
  /** Bytes, minified and gzipped. */
  readonly gzippedBytes: number;
  /** What it imports from outside. */
  readonly imports: readonly string[];
  /** The files that something of is in it. */
  readonly files: readonly string[];
  /** A script that leaves what was named in `bundled`. */
  readonly script: string;
}

const entry = "virtual:entry";

/** Bundles what is named of an entry of core, such as `webhooks/index.ts`, and what it needs. */
export async function bundle(from: string, names: readonly string[]): Promise<Bundle> {
  return await bundleOf(`core/src/${from}`, names);
}

/** Bundles what is named of an entry of a package, such as `core/src/index.ts`, and what it needs. */
export async function bundleOf(from: string, names: readonly string[]): Promise<Bundle> {
  const path = fileURLToPath(new URL(`../packages/${from}`, import.meta.url));
  const code = `export { ${names.join(", ")} } from ${JSON.stringify(path)};`;
  const build = await rolldown({
    input: entry,
    platform: "browser",
    resolve: { conditionNames: ["keepsake-source", "import", "browser"] },
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? code : undefined),
      },
    ],
  });
  const module = await build.generate({ format: "esm", minify: true });
  const script = await build.generate({ format: "iife", name: "bundled", minify: true });
  await build.close();
  const [chunk] = module.output;
  return {
    gzippedBytes: gzipSync(chunk.code, { level: 9 }).length,
    imports: chunk.imports,
    files: Object.entries(chunk.modules)
      .filter(([, { renderedLength }]) => renderedLength > 0)
      .map(([file]) => file),
    script: script.output[0].code,
  };
}
