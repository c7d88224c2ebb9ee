import { fileURLToPath } from "node:url";
import type { Plugin } from "vitest/config";

/** Frameworks, and what a user's project has beside them. */
const peer = /^(?:@langchain\/|@ai-sdk\/|langchain$|langchain\/|ai$|ai\/|zod$|zod\/)/;

const adapterFile = /\/packages\/(?:langchain|ai-sdk)\/src\//;

/**
 * Has the files of adapters import frameworks as they are installed in `folder`, beside this file, in place
 * of the newest. What is not installed there is not found.
 */
export function lowestPeers(folder: string): Plugin {
  const from = fileURLToPath(new URL(`${folder}/package.json`, import.meta.url));
  return {
    name: `lowest-peers:${folder}`,
    enforce: "pre",
    async resolveId(source, importer, options) {
      if (!peer.test(source) || importer === undefined || !adapterFile.test(importer)) {
        return null;
      }
      const found = await this.resolve(source, from, { ...options, skipSelf: true });
      if (found === null) {
        throw new Error(`${importer} imports ${source}, which is not in ${from}`);
      }
      return found;
    },
  };
}
