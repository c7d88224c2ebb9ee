import type { z } from "zod";

type Issue = z.core.$ZodIssue;

/** Says of a value that was refused what is wrong with it and what is accepted. */
export function explainIssue(issue: Issue): string {
  const { message } = issue;
  if (message.startsWith("Too ")) {
    return explainSize(issue);
  }
  if (issue.code === "invalid_value" && message.startsWith("Invalid ")) {
    const accepted = issue.values.map((value) => JSON.stringify(value)).join(", ");
    return `it is none of ${accepted}`;
  }
  return explainType(message.replace(/^Invalid input: /, ""));
}

const typeMismatch = /^expected (.+), received (\w+)$/;

function explainType(message: string): string {
  const [, expected = "", received] = typeMismatch.exec(message) ?? [];
  if (received === undefined) {
    return message;
  }
  if (received === "undefined") {
    return `it is missing; give ${withArticle(expected)}`;
  }
  const advice = received === "Date" ? "; use its toISOString()" : "";
  return `${withArticle(received)} is not ${withArticle(expected)}${advice}`;
}

function withArticle(type: string): string {
  return type === "null" ? type : `${/^[aeio]/i.test(type) ? "an" : "a"} ${type}`;
}

const units: Readonly<Record<string, string>> = { string: " characters", array: " items" };

function explainSize(issue: Issue): string {
  if (issue.code === "too_small") {
    return `it is too small: at least ${issue.minimum}${units[issue.origin] ?? ""} are needed`;
  }
  if (issue.code === "too_big") {
    return `it is too large: at most ${issue.maximum}${units[issue.origin] ?? ""} are taken`;
  }
  return issue.message;
}
