import type { LanguageModelV4Prompt } from "@ai-sdk/provider";

/**
 * Puts recalled text into a prompt as a message of the user's before the one at `index`. All that stands
 * before it stays as it was, so that a provider's cache of it still fits.
 */
export function insertBlock(
  prompt: LanguageModelV4Prompt,
  index: number,
  block: string,
): LanguageModelV4Prompt {
  return block === ""
    ? prompt
    : prompt.toSpliced(index, 0, { role: "user", content: [{ type: "text", text: block }] });
}
