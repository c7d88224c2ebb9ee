import { type StructuredToolInterface, tool } from "@langchain/core/tools";
import { z } from "zod";

/** A tool that has nothing to do with memory. */
export const lookUp: StructuredToolInterface = tool(
  async ({ word }) => await Promise.resolve(`${word}: found`),
  {
    name: "look_up",
    description: "Looks a word up.",
    schema: z.object({ word: z.string() }),
  },
);

/** The model's wish to look `word` up. */
export function lookUpCall(word: string): {
  readonly name: string;
  readonly args: { readonly word: string };
  readonly id: string;
} {
  return { name: "look_up", args: { word }, id: `call-${word}` };
}
