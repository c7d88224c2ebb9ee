import { toWirePath } from "@keepsake/core/wire";

/** What is quoted, and names of fields in the contract's spelling. */
const quotedOrName = /"(?:[^"\\]|\\.)*"|\b[a-z]+(?:[A-Z][a-z]+)+\b/g;

/** A reason whose fields are spelt as the wire writes them; what it quotes stays as it is. */
export function toWireReason(reason: string): string {
  return reason.replaceAll(quotedOrName, (found) =>
    found.startsWith('"') ? found : toWirePath(found),
  );
}
