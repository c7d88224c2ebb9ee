import type { Layer } from "../layer.ts";
import type { View } from "../view.ts";

/** What members of a scope can be. */
export const memberRoles = ["owner", "writer", "reader"] as const;

/**
 * What a member may do: a reader reads; a writer writes and forgets what is derived as well; an owner
 * does everything, such as changing members, forgetting events and erasing.
 */
export type MemberRole = (typeof memberRoles)[number];

/** A member of a scope. */
export interface ScopeMember {
  /** Such as `user:ana`. */
  readonly actor: string;
  readonly role: MemberRole;
}

/** Settings of a scope. Each that is absent is inherited from the nearest scope around it that has it. */
export interface ScopeSettings {
  /** How long each layer keeps what it was told: ISO 8601 durations, such as `P365D` or `P18M`. */
  readonly retention?: Readonly<Partial<Record<Layer, string>>> | undefined;
  /** The view of `recall` and `answer` where none is asked for. @default "holistic" */
  readonly defaultView?: View | undefined;
  /** Whether `recall` may tell diagnostics. @default true */
  readonly diagnosticsAllowed?: boolean | undefined;
}

/** What to register. */
export interface ScopeRegistration {
  readonly members?: readonly ScopeMember[] | undefined;
  readonly settings?: ScopeSettings | undefined;
}

/** A scope as the registry knows it. */
export interface ScopeInfo {
  readonly path: string;
  /** Whether it came about by a write, and was never registered. */
  readonly autoProvisioned: boolean;
  readonly createdAt: string;
  /** Its own members; those of scopes around it count as well, as `effectivePolicy` tells. */
  readonly members: readonly ScopeMember[];
  /** Its own settings. */
  readonly settings: ScopeSettings;
  /** The settings that hold in it, those inherited included. */
  readonly effectiveSettings: ScopeSettings;
}
