import type { z } from "zod";
import { answerSchema, type ModelDraft } from "./answer-schema.ts";

/** What a model's text says, or what is wrong with it. */
export type ReadAnswer =
  | { readonly drafts: readonly ModelDraft[] }
  | { readonly drafts: null; readonly reason: string };

/** Reads a model's text, also where a code fence or words stand around the JSON. */
export function readAnswer(text: string): ReadAnswer {
  const data = parseJson(text) ?? parseJson(withinBraces(text));
  if (data === null) {
    return { drafts: null, reason: "the answer is not JSON" };
  }
  const result = answerSchema.safeParse(Array.isArray(data) ? { claims: data } : data);
  return result.success
    ? { drafts: result.data.claims }
    : { drafts: null, reason: explain(result.error.issues[0]) };
}

function parseJson(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}

function withinBraces(text: string): string {
  const start = text.search(/[[{]/u);
  const end = Math.max(text.lastIndexOf("}"), text.lastIndexOf("]"));
  return start < 0 ? "" : text.slice(start, end + 1);
}

function explain(issue: z.core.$ZodIssue | undefined): string {
  const place = issue?.path.join(".") ?? "";
  return `the answer does not fit the schema at "${place}": ${issue?.message ?? "unknown"}`;
}
