import { ValidationError } from "@keepsake/core";
import {
  type MemoryWith,
  requireKnownOptions,
  requireScopedMemory,
  requireTimeout,
} from "@keepsake/core/adapters";
import type { SerializerProtocol } from "@langchain/langgraph-checkpoint";

/** What a saver needs of a memory. */
export type SaverMemory = MemoryWith<"experienceBulk" | "events" | "event" | "forget" | "erase">;

/** What `KeepsakeSaver` is made from. */
export interface KeepsakeSaverInput {
  /**
   * The memory, sealed to a scope that only checkpoints are in, such as `org:acme/app:support`. Whoever
   * may use it may read every thread.
   */
  readonly memory: SaverMemory;
  /**
   * What becomes of a deleted thread: `forget` keeps it from every read, `erase` leaves no byte of it in
   * the files either, which takes longer.
   * @default "forget"
   */
  readonly deletion?: "forget" | "erase" | undefined;
  /**
   * Milliseconds that one call to memory may take.
   * @default 30000
   */
  readonly timeoutMs?: number | undefined;
  /**
   * Writes values as bytes and reads them.
   * @default LangGraph's `JsonPlusSerializer`
   */
  readonly serde?: SerializerProtocol | undefined;
}

const defaultTimeoutMs = 30_000;

/** Checks what a saver is made from. @throws `ValidationError` on an option that cannot be used. */
export function readInput(input: KeepsakeSaverInput | undefined): Required<
  Pick<KeepsakeSaverInput, "memory">
> & {
  readonly deletion: "forget" | "erase";
  readonly timeoutMs: number;
} {
  requireKnownOptions(input ?? {}, ["memory", "deletion", "timeoutMs", "serde"]);
  const { deletion = "forget", timeoutMs = defaultTimeoutMs } = input ?? {};
  const methods = ["experienceBulk", "events", "event", "forget", "erase"] as const;
  const memory = requireScopedMemory(input?.memory, methods);
  if (deletion !== "forget" && deletion !== "erase") {
    const reason = `${JSON.stringify(deletion)} is not known; give "forget" or "erase"`;
    throw new ValidationError("deletion", reason);
  }
  requireTimeout(timeoutMs);
  return { memory, deletion, timeoutMs };
}
