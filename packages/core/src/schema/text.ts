import { z } from "zod";
import { limits } from "../limits.ts";
import { utf8Length } from "../recall/estimate-tokens.ts";

/** Bytes that UTF-8 takes at most for one of JavaScript's characters. */
const mostBytes = 3;

/** Text that says something and can be stored as it is. */
export const textSchema: z.ZodType<string> = stringWithout((text) =>
  text.trim() === ""
    ? "it is empty; give at least one word"
    : (encodingProblem(text) ?? sizeProblem(text)),
).meta({ minLength: 1 });

/** A name: a speaker, a label. */
export const nameSchema: z.ZodType<string> = stringWithout(
  (name) => (name.trim() === "" ? "it is empty" : encodingProblem(name)),
  z.string().max(limits.nameCharacters),
).meta({ minLength: 1 });

/** All that is asked of a string is one check, for each of them takes time of its own. */
function stringWithout(
  problemOf: (text: string) => string | null,
  schema: z.ZodString = z.string(),
): z.ZodString {
  return schema.refine((text) => problemOf(text) === null, {
    error: ({ input }) => (typeof input === "string" ? problemOf(input) : null),
  });
}

function encodingProblem(text: string): string | null {
  return text.isWellFormed() ? null : "it has half a surrogate pair, which UTF-8 cannot hold";
}

function sizeProblem(text: string): string | null {
  const { contentBytes } = limits;
  return text.length * mostBytes <= contentBytes || utf8Length(text) <= contentBytes
    ? null
    : `it is larger than ${contentBytes} bytes; write it in parts`;
}
