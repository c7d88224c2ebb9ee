import type { EntityRef } from "@keepsake/core";
import { speakerOf } from "../recall/speaker-of.ts";
import { toEntityId } from "./entity-id.ts";

const actorPattern = /^[a-z][a-z0-9_]*:(.+)$/u;

/**
 * Whom "I" means in a turn: the speaker where one was given, by name or as an actor such as
 * `user:ana`; else the scope's user, `ana` in `org:acme/user:ana`; else somebody called `user`.
 */
export function speakerEntity(turn: {
  readonly scope: string;
  readonly speaker: string | null;
}): EntityRef {
  const said = speakerOf({ ...turn, role: "user" }) ?? "user";
  const name = actorPattern.exec(said)?.[1] ?? said;
  return { id: toEntityId(name), name };
}
