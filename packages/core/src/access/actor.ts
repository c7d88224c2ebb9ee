import { ValidationError } from "../errors/validation-error.ts";

/** How the id of an actor is written. */
export const actorPattern: RegExp = /^(?:user|agent|service|system):[A-Za-z0-9_.@+-]{1,128}$/;

/** Whether a text is the id of an actor, such as `user:ana`, `agent:helper` or `system:cron`. */
export function isActor(text: string): boolean {
  return actorPattern.test(text);
}

/**
 * Checks the id of an actor: `user:`, `agent:`, `service:` or `system:` and an id as scopes have it.
 *
 * @throws {@link ValidationError} on field `actor`.
 */
export function requireActor(actor: unknown): asserts actor is string {
  if (typeof actor !== "string" || !isActor(actor)) {
    const shown = typeof actor === "string" ? JSON.stringify(actor.slice(0, 80)) : typeof actor;
    throw new ValidationError("actor", `${shown} is no actor; give one such as user:ana`);
  }
}
