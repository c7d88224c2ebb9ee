/** What a hook knows of where it runs. */
export interface RunPlace {
  readonly configurable?: Readonly<Record<string, unknown>> | undefined;
}

/** The id of the conversation; empty where it has none. */
export function threadOf({ configurable }: RunPlace): string {
  const thread = configurable?.["thread_id"];
  return typeof thread === "string" || typeof thread === "number" ? String(thread) : "";
}

/**
 * Whether an agent runs inside a tool of another one: what it is told then, a model has said, not the user.
 * The graph tells where it runs as `tools:<id>|model_request:<id>`.
 */
export function isWithinTool({ configurable }: RunPlace): boolean {
  const place = configurable?.["checkpoint_ns"];
  const around = typeof place === "string" ? place.split("|").slice(0, -1) : [];
  return around.some((part) => part.split(":")[0] === "tools");
}

/**
 * The signal that ends the whole run; undefined where the graph does not tell it. The one that a hook is
 * given is let go once its step is over, so an abort while a tool runs does not reach it.
 */
export function signalOfRun({ configurable }: RunPlace): AbortSignal | undefined {
  const signals = configurable?.["__pregel_abort_signals"];
  const hasSignal =
    typeof signals === "object" && signals !== null && "externalAbortSignal" in signals;
  return hasSignal && signals.externalAbortSignal instanceof AbortSignal
    ? signals.externalAbortSignal
    : undefined;
}
