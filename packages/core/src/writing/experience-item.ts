import type { JsonObject } from "../json.ts";
import type { EventContent, MessageRole } from "../events/event-content.ts";
import type { Embedding } from "../similarity/embedding.ts";
import type { Triple } from "../facts/triple.ts";

/** What every short form of an experience says beside its content. */
export interface ExperienceDetails {
  /** Who said it: a name, or an actor id such as `user:ana`. */
  readonly speaker?: string | undefined;
  /**
   * When it was said: RFC 3339, or a date read as midnight UTC.
   * @default now
   */
  readonly observedAt?: string | undefined;
  /** At most 64 labels to find it by. */
  readonly labels?: readonly string[] | undefined;
  /**
   * What to keep with it for the caller's own use: JSON, at most 1 MiB. Recall does not look there.
   * @default {}
   */
  readonly metadata?: JsonObject | undefined;
  /** Its vector, for `similar`: it counts for what the event is, and goes with it. */
  readonly embedding?: Embedding | undefined;
  /**
   * At most 64 bytes. Writing the same again under one key stores nothing and gives the first
   * acknowledgement; writing something else under it is a `ConflictError`. Keys are kept per scope.
   * @default none: each write is another event
   */
  readonly idempotencyKey?: string | undefined;
}

/** The short form of an experience: something somebody said. */
export interface ExperienceItem extends ExperienceDetails {
  /** What was said; not blank, at most 1 MiB of UTF-8. */
  readonly text: string;
  /** @default "user" */
  readonly role?: MessageRole | undefined;
}

/** The short form of a statement given as data. */
export interface ExperienceTriple extends ExperienceDetails {
  readonly triple: Triple;
}

/** The full form of an experience. */
export interface ExperienceEnvelope {
  /**
   * Kind of source: `conversation`, `document`, `tool_result`, `observation`, `feedback`, `imported`
   * or a word of your own.
   * @default "conversation" for a message, else "observation"
   */
  readonly modality?: string | undefined;
  readonly content: EventContent;
  readonly context?: ExperienceContext | undefined;
  readonly observedActor?: { readonly id: string } | undefined;
  /** As in {@link ExperienceItem}. */
  readonly embedding?: Embedding | undefined;
  /** As in {@link ExperienceItem}. */
  readonly idempotencyKey?: string | undefined;
}

/** What is known of an experience beside its content. */
export interface ExperienceContext {
  /** As in {@link ExperienceItem}. */
  readonly observedAt?: string | undefined;
  readonly labels?: readonly string[] | undefined;
  readonly metadata?: JsonObject | undefined;
}

/** What `experience` takes: a sentence of the user's, a short form, or the full envelope. */
export type ExperienceInput = string | ExperienceItem | ExperienceTriple | ExperienceEnvelope;
