import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

/** What a browser loads, by its path. */
export type PageFiles = ReadonlyMap<string, { readonly type: string; readonly body: string }>;

const folder = new URL("page/", import.meta.url);

/** Bundles the page: nothing of it is loaded from elsewhere. */
export async function buildPage(): Promise<PageFiles> {
  const [html, css, script] = await Promise.all([
    readFile(new URL("index.html", folder), "utf8"),
    readFile(new URL("style.css", folder), "utf8"),
    bundleScript(),
  ]);
  return new Map([
    ["/", { type: "text/html; charset=utf-8", body: html }],
    ["/style.css", { type: "text/css; charset=utf-8", body: css }],
    ["/page.js", { type: "text/javascript; charset=utf-8", body: script }],
  ]);
}

async function bundleScript(): Promise<string> {
  const bundle = await rolldown({
    input: fileURLToPath(new URL("main.tsx", folder)),
    platform: "browser",
    transform: { define: { "process.env.NODE_ENV": '"production"' } },
    logLevel: "silent", // of directives in packages; what fails is thrown
  });
  const { output } = await bundle.generate({ format: "esm", minify: true });
  await bundle.close();
  return output[0].code;
}
