import type { z } from "zod";

type Issue = z.core.$ZodIssue;

/** Says of a value that was refused what is wrong with it and what is accepted. */
export function explainIssue(issue: Issue): string {
  const { message } = issue;
  if (message.startsWith("Too ")) {
    return explainSize(issue);
  }
  if (issue.code === "unrecognized_keys" && message.startsWith("Unrecognized ")) {
    return "it is not a known field";
  }
  if (issue.code === "invalid_union" && "options" in issue && issue.options !== undefined) {
    return `it is none of ${toList(issue.options)}`;
  }
  if (issue.code === "invalid_value" && message.startsWith("Invalid ")) {
    const start = issue.input === undefined ? "it is missing; give one of" : "it is none of";
    return `${start} ${toList(issue.values)}`;
  }
  return explainType(message.replace(/^Invalid input: /, ""));
}

function toList(accepted: readonly unknown[]): string {
  return accepted.map((value) => JSON.stringify(value)).join(", ");
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

const ownNames: Readonly<Record<string, string>> = {
  null: "null",
  NaN: "NaN",
  Infinity: "Infinity",
  int: "a whole number",
};

function withArticle(type: string): string {
  return ownNames[type] ?? `${/^[aeio]/i.test(type) ? "an" : "a"} ${type}`;
}

const units: Readonly<Record<string, string>> = { string: " characters", array: " items" };

function explainSize(issue: Issue): string {
  if (issue.code === "too_small") {
    return explainSmall(issue);
  }
  if (issue.code === "too_big") {
    return `it is too large: at most ${issue.maximum}${units[issue.origin] ?? ""} are taken`;
  }
  return issue.message;
}

function explainSmall({ origin, minimum, inclusive = true }: z.core.$ZodIssueTooSmall): string {
  if (!inclusive) {
    return `it is too small: more than ${minimum} is needed`;
  }
  return origin === "string" && minimum === 1
    ? "it is empty"
    : `it is too small: at least ${minimum}${units[origin] ?? ""} are needed`;
}
