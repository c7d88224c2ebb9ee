import { ValidationError } from "../errors/validation-error.ts";
import { type Layer, layers } from "../layer.ts";
import { limits } from "../limits.ts";
import type { TemporalBlock } from "../temporal/temporal-block.ts";
import { toUtcTimestamp } from "../timestamp.ts";
import { type View, views } from "../view.ts";

/**
 * Checks that `options` has no other names than `known`.
 *
 * @throws {@link ValidationError} on the first other name, which tells the known ones.
 */
export function requireKnownOptions(options: object, known: readonly string[]): void {
  const unknown = Object.keys(options).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new ValidationError(unknown, `it is not a known option; known are ${known.join(", ")}`);
  }
}

/**
 * Checks a number of events, where one is given.
 *
 * @throws {@link ValidationError} on `field` where `value` is no whole number from 1 to 500.
 */
export function requireCount(value: number | undefined, field: string): void {
  const most = limits.pageEvents;
  if (value !== undefined && !(Number.isInteger(value) && value >= 1 && value <= most)) {
    throw new ValidationError(field, `${value} is not a whole number from 1 to ${most}`);
  }
}

/**
 * Checks a number of tokens, where one is given.
 *
 * @throws {@link ValidationError} on field `maxTokens` where `value` is no whole number from 1 on.
 */
export function requireTokens(value: number | undefined): void {
  if (value !== undefined && !(Number.isInteger(value) && value >= 1)) {
    throw new ValidationError("maxTokens", `${value} is not a whole number from 1 on`);
  }
}

/**
 * Checks a view, where one is given.
 *
 * @throws {@link ValidationError} on field `view`.
 */
export function requireView(value: View | undefined): void {
  if (value !== undefined && !views.includes(value)) {
    const known = views.map((view) => JSON.stringify(view)).join(" or ");
    throw new ValidationError("view", `${JSON.stringify(value)} is not ${known}`);
  }
}

/**
 * Checks names of layers, where some are given.
 *
 * @throws {@link ValidationError} on field `include`.
 */
export function requireLayers(value: readonly Layer[] | undefined): void {
  if (value === undefined) {
    return;
  }
  const named: readonly unknown[] = Array.isArray(value) ? value : [];
  const unknown = named.find((layer) => !layers.some((known) => known === layer));
  if (named.length === 0 || unknown !== undefined) {
    const problem =
      unknown === undefined ? "it names no layer" : `${JSON.stringify(unknown)} is none`;
    throw new ValidationError("include", `${problem}; name some of ${layers.join(", ")}`);
  }
}

/**
 * Checks the instants of a temporal block, where one is given; the rest is checked by the read.
 *
 * @throws {@link ValidationError} on a field such as `temporal.asOf`.
 */
export function requireTemporal(value: TemporalBlock | undefined): void {
  for (const name of ["asOf", "asOfValid", "asOfRecorded", "referenceDate"] as const) {
    const time = value?.[name];
    if (time !== undefined) {
      toUtcTimestamp(time, `temporal.${name}`);
    }
  }
}

/**
 * Checks a name or a label: text that is not blank, at most 256 characters.
 *
 * @throws {@link ValidationError} on `field`.
 */
export function requireName(value: unknown, field: string): void {
  if (typeof value !== "string" || value.trim() === "" || !value.isWellFormed()) {
    throw new ValidationError(field, "it is empty or not text; give a word or an id");
  }
  if (value.length > limits.nameCharacters) {
    const reason = `it makes ${value.length} characters and at most ${limits.nameCharacters} fit`;
    throw new ValidationError(field, `${reason}; use a hash of it`);
  }
}

/**
 * Checks labels, where some are given: at most `most`, each a name.
 *
 * @throws {@link ValidationError} on field `labels`, or on the one at fault.
 */
export function requireLabels(labels: readonly string[] | undefined, most: number): void {
  if (labels !== undefined && (!Array.isArray(labels) || labels.length > most)) {
    throw new ValidationError("labels", `it is not a list of at most ${most} labels`);
  }
  for (const [index, label] of (labels ?? []).entries()) {
    requireName(label, `labels[${index}]`);
  }
}
