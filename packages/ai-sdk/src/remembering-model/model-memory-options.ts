import { ValidationError } from "@keepsake/core";
import {
  requireKnownOptions,
  type TurnMemory,
  type TurnsOptions,
  turnsOptionNames,
} from "@keepsake/core/adapters";

/** What a call says of itself in `providerOptions.keepsake`. */
export type CallIdentity = Readonly<Record<string, unknown>>;

/** How a model remembers, whoever it speaks with. */
export interface ModelMemorySettings extends TurnsOptions {
  /**
   * Whether what was recalled is given as source parts, on the first step of a turn.
   * @default true
   */
  readonly sources?: boolean | undefined;
}

/** Options of `withMemory`. */
export interface ModelMemoryOptions extends ModelMemorySettings {
  /**
   * The memory, sealed to the scope of whoever the model speaks with; or what tells it for each call from
   * `providerOptions.keepsake`, which your code fills in and no model sees.
   */
  readonly memory: TurnMemory | ((call: CallIdentity) => TurnMemory);
}

const settingNames = [...turnsOptionNames, "sources"];

/** Checks what `createTurns` does not. @throws {@link ValidationError} on the option at fault. */
export function requireModelMemorySettings(settings: ModelMemorySettings): void {
  requireKnownOptions(settings, settingNames);
  const sources: unknown = settings.sources;
  if (sources !== undefined && typeof sources !== "boolean") {
    throw new ValidationError("sources", `a ${typeof sources} is not a boolean`);
  }
}
