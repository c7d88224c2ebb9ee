import type { z } from "zod";
import type { ErrorCode } from "../errors/error-table.ts";
import { ValidationError } from "../errors/validation-error.ts";
import { explainIssue } from "./explain-issue.ts";

type Issue = z.core.$ZodIssue;

/** How {@link validate} names what it checks. */
export interface ValidateOptions {
  /** Name of the argument, for a problem that is in none of its fields. */
  readonly name: string;
  /** @default "INVALID_BODY" */
  readonly code?: ErrorCode;
}

/**
 * Gives `value` back as what `schema` makes of it.
 *
 * @throws {@link ValidationError} that names the first field at fault by its path, such as
 * `items[2].text`.
 */
export function validate<Output>(
  schema: z.ZodType<Output>,
  value: unknown,
  { name, code = "INVALID_BODY" }: ValidateOptions,
): Output {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) {
    return result.data;
  }
  const issue = firstIssue(result.error.issues);
  throw new ValidationError(fieldPath(issue, name), explainIssue(issue), { code });
}

function firstIssue(issues: readonly Issue[]): Issue {
  const issue = issues.find(({ code }) => code === "unrecognized_keys") ?? issues[0];
  if (issue === undefined) {
    throw new TypeError("a failed check names no issue");
  }
  if (issue.code !== "invalid_union" || issue.errors.length === 0) {
    return issue;
  }
  if (issue.errors.every(isOtherType)) {
    return { ...issue, message: mergeTypes(issue.errors) };
  }
  const nested = firstIssue(closestBranch(issue.errors));
  return { ...nested, path: [...issue.path, ...nested.path] };
}

/** "expected string, received number" and the like of several forms, as one. */
function mergeTypes(branches: readonly (readonly Issue[])[]): string {
  const messages = branches.map((issues) => issues[0]?.message ?? "");
  const types = messages.map((message) => /expected (\w+)/.exec(message)?.[1] ?? "");
  const merged = Array.from(new Set(types)).join(" or ");
  return (messages[0] ?? "").replace(/expected \w+/, `expected ${merged}`);
}

function isOtherType(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.code === "invalid_type" && issue.path.length === 0);
}

function closestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const [closest = []] = branches.toSorted(
    (left, right) =>
      misfit(left) - misfit(right) || depth(right) - depth(left) || left.length - right.length,
  );
  return closest;
}

/** Keys tell which form was meant, however many of its values are wrong. */
function misfit(issues: readonly Issue[]): number {
  return isOtherType(issues) ? Number.MAX_VALUE : issues.flatMap(unknownKeys).length;
}

/** A form whose own fields are right, and only what is in them is wrong, is the one that was meant. */
function depth(issues: readonly Issue[]): number {
  return Math.min(...issues.map(({ path }) => path.length));
}

function unknownKeys(issue: Issue): readonly string[] {
  return issue.code === "unrecognized_keys" ? issue.keys : [];
}

function fieldPath(issue: Issue, name: string): string {
  const steps = [...issue.path, ...unknownKeys(issue).slice(0, 1)];
  const start = typeof steps[0] === "string" ? "" : name;
  return steps.reduce<string>(appendStep, start);
}

function appendStep(path: string, step: PropertyKey): string {
  if (typeof step === "number") {
    return `${path}[${step}]`;
  }
  return path === "" ? String(step) : `${path}.${String(step)}`;
}
