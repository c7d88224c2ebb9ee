import type { z } from "zod";
import type { ErrorCode } from "../errors/error-table.ts";
import { ValidationError } from "../errors/validation-error.ts";

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
  const result = schema.safeParse(value);
  if (result.success) {
    return result.data;
  }
  const issue = firstIssue(result.error.issues);
  throw new ValidationError(fieldPath(issue) || name, reasonOf(issue), { code });
}

function firstIssue(issues: readonly Issue[]): Issue {
  const issue = issues[0];
  if (issue === undefined) {
    throw new TypeError("a failed check names no issue");
  }
  if (issue.code !== "invalid_union" || issue.errors.length === 0) {
    return issue;
  }
  const nested = firstIssue(closestBranch(issue.errors));
  return { ...nested, path: [...issue.path, ...nested.path] };
}

function closestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const [closest = []] = branches.toSorted((left, right) => misfit(left) - misfit(right));
  return closest;
}

/** A value of another type altogether fits a form worse than any number of wrong fields. */
function misfit(issues: readonly Issue[]): number {
  const wrongType = issues.some(
    (issue) => issue.code === "invalid_type" && issue.path.length === 0,
  );
  const wrongKeys = issues.reduce((count, issue) => count + countOf(issue), 0);
  return wrongKeys + (wrongType ? 1_000 : 0);
}

function countOf(issue: Issue): number {
  return issue.code === "unrecognized_keys" ? issue.keys.length : 1;
}

function fieldPath(issue: Issue): string {
  const last = issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
  return [...issue.path, ...last].reduce<string>(appendStep, "");
}

function appendStep(path: string, step: PropertyKey): string {
  if (typeof step === "number") {
    return `${path}[${step}]`;
  }
  return path === "" ? String(step) : `${path}.${String(step)}`;
}

function reasonOf(issue: Issue): string {
  return issue.message.replace(/^Invalid input: /, "");
}
