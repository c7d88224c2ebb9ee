import { mayCount, mayErase, mayRead, mayReadAudit, mayReadAuditOfOthers } from "./oracle.ts";
import type { ReadOutcome } from "./read-everything.ts";
import type { Person, World } from "./world.ts";

/** What one read of a scope came to, for whom. */
export interface Judged {
  readonly world: World;
  readonly person: Person;
  readonly scope: string;
  readonly outcome: ReadOutcome;
}

type Rule = (world: World, person: Person, scope: string) => boolean;

/** By what those reads go that show no records of a scope; all others by whether it may be read. */
const rules: Readonly<Record<string, Rule>> = {
  listScopes: () => true,
  effectivePolicy: () => true,
  verifyAudit: () => true,
  audit: mayReadAudit,
  "audit of others": mayReadAudit,
  auditRow: mayReadAuditOfOthers,
  layerStats: mayCount,
  previewErasure: mayErase,
  erase: mayErase,
  erasure: mayErase,
  cancelErasure: mayErase,
};

/** Reads that are given to whoever may read the time phrases of a scope, and show those of none else. */
const guardedReads: readonly string[] = ["timePhrases"];

/** Where what was noted for an erasure may be shown. */
const auditReads: readonly string[] = ["audit", "audit of others", "auditRow"];

const verified =
  /^\{"valid":true,"length":\d+,"headHash":"[0-9a-f]{64}","firstBroken":null,"algorithm":"sha256"\}$/;

/** What a read shows of scopes that may not be read: their secrets, or that they are there. */
export function leaksOf(judged: Judged): readonly string[] {
  const { world, person, scope, outcome } = judged;
  const { name, isRefused, text } = outcome;
  const told = (what: string): string =>
    `${name} of ${scope} ${what} to ${person.actor}: ${text.slice(0, 500)}`;
  if (!isRefused && !isAllowed(judged) && !guardedReads.includes(name)) {
    return [told("is not refused")];
  }
  if (name === "verifyAudit" && !verified.test(text)) {
    return [told("tells more than whether it holds")];
  }
  const shownSecrets = world.scopes.filter(
    (path) => text.includes(world.secretOf(path)) && !mayBeShown(judged, path),
  );
  const named = world.scopes.filter(
    (path) =>
      !isRefused && path !== scope && !mayRead(world, person, path) && namesScope(text, path),
  );
  return [...shownSecrets, ...named].map((path) => told(`shows ${path}`));
}

/** What a read that somebody may do was refused with; none for reads that take more than one rule. */
export function missingOf(judged: Judged): readonly string[] {
  const { person, scope, outcome } = judged;
  const isDecided = outcome.name in rules || outcome.isById;
  return outcome.isRefused && isDecided && isAllowed(judged)
    ? [`${outcome.name} of ${scope} is refused to ${person.actor}: ${outcome.text.slice(0, 500)}`]
    : [];
}

function isAllowed({ world, person, scope, outcome }: Judged): boolean {
  return (rules[outcome.name] ?? mayRead)(world, person, scope);
}

/** Whether a read may show the secret of a scope. */
function mayBeShown({ world, person, scope, outcome }: Judged, path: string): boolean {
  return auditReads.includes(outcome.name)
    ? path === scope && mayReadAuditOfOthers(world, person, path)
    : mayRead(world, person, path);
}

/** Whether a record or a registration of a scope is among what was read. */
function namesScope(text: string, path: string): boolean {
  return text.includes(`"scope":"${path}"`) || text.includes(`"path":"${path}"`);
}
