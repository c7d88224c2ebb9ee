import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** A Chromium of this machine, where there is one. */
export const chromiumPath: string | undefined =
  process.env["KEEPSAKE_CHROMIUM"] ?? places.find((path) => existsSync(path));

/** Why there is no test in a browser, where there is none. */
export const withoutChromium =
  "there is no Chromium in /usr/bin and none named by KEEPSAKE_CHROMIUM; .ci/run installs one";

/** Starts a Chromium without a window, which calls nobody by itself. */
export async function launchChromium(): Promise<Browser> {
  return await chromium.launch({
    executablePath: chromiumPath ?? "",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
