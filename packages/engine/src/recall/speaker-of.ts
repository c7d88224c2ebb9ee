import type { MessageRole } from "@keepsake/core";

/** Who may have said something: what is known of an event's speaker. */
export interface Saying {
  readonly scope: string;
  readonly role: MessageRole | null;
  readonly speaker: string | null;
}

const userSegment = /(?:^|\/)user:([^/]+)(?=\/|$)(?!.*\/user:)/;

/**
 * The speaker of a turn: as it was given, or else for a user's turn the user to whom the scope
 * belongs, `ana` in `org:acme/user:ana`.
 */
export function speakerOf({ scope, role, speaker }: Saying): string | null {
  return speaker ?? (role === "user" ? (userSegment.exec(scope)?.[1] ?? null) : null);
}
