import type { ScopeStatistics } from "../storage/log-storage.ts";

/** What kind of talk a scope holds. */
export interface ScopeShape {
  readonly averageWords: number;
  /** Whether a user talks to an assistant here, and not people to one another. */
  readonly hasAssistant: boolean;
}

/** In a chat with an assistant every other turn is the assistant's; a fifth leaves room. */
const leastAssistantShare = 0.2;

/** The shape of each scope, by its path. */
export function toScopeShapes(
  statistics: readonly ScopeStatistics[],
): ReadonlyMap<string, ScopeShape> {
  return new Map(statistics.map((scope) => [scope.scope, toScopeShape(scope)]));
}

function toScopeShape({ events, words, assistantEvents }: ScopeStatistics): ScopeShape {
  return {
    averageWords: Math.max(1, words / Math.max(1, events)),
    hasAssistant: assistantEvents >= leastAssistantShare * events && assistantEvents > 0,
  };
}
