import {
  capabilities,
  type CapabilityPattern,
  type Confinement,
  type Narrowing,
  requireScope,
} from "@keepsake/core";

/** Where a token holds: in scopes, and for some capabilities in others. */
export interface TokenScopes {
  /** Null for everywhere. */
  readonly paths: readonly string[] | null;
  readonly confinements: readonly Confinement[];
}

/**
 * Reads the scopes of a token: a path, or a capability and the path that it is confined to, such as
 * `scope.read:org:acme/*`. What stands before the first colon of those has a dot.
 *
 * @throws `ValidationError` on field `scope` for a path that is none.
 */
export function readScopes(scopes: readonly string[] | null): TokenScopes {
  const entries = (scopes ?? []).map((entry) => readEntry(entry));
  const paths = entries.flatMap(({ pattern, path }) => (pattern === null ? [path] : []));
  const confinesAlone = entries.length > 0 && paths.length === 0;
  return {
    paths: scopes === null || confinesAlone ? null : paths,
    confinements: entries.flatMap(({ pattern, path }) =>
      pattern === null
        ? []
        : toPatterns(pattern).map((capability) => ({ capability, scope: path })),
    ),
  };
}

function readEntry(entry: string): { readonly pattern: string | null; readonly path: string } {
  const [head = "", ...rest] = entry.split(":");
  const isConfinement = head.includes(".") || head === "*";
  const path = (isConfinement ? rest.join(":") : entry).replace(/\/\*$/, "");
  requireScope(path);
  return { pattern: isConfinement ? head : null, path };
}

/**
 * The patterns of the contract that a capability of a token stands for: itself, and all that begin
 * alike where it ends with `.*`, or names nothing itself. Capabilities that are not known allow nothing.
 */
export function toPatterns(pattern: string): readonly CapabilityPattern[] {
  if (pattern === "*") {
    return ["*"];
  }
  const stem = pattern.replace(/\.\*$/, "");
  const own = capabilities.filter((capability) => capability === stem);
  const group = capabilities.some((capability) => capability.startsWith(`${stem}.`));
  const isGroup = group && (pattern.endsWith(".*") || own.length === 0);
  return [...own, ...(isGroup ? ([`${stem}.*`] as const) : [])];
}

/** What the bearer of a token may do at most. */
export function toNarrowing(token: {
  readonly caps: readonly string[] | null;
  readonly scopes: readonly string[] | null;
}): Narrowing {
  const { paths, confinements } = readScopes(token.scopes);
  return {
    capabilities: token.caps?.flatMap(toPatterns),
    scopes: paths ?? undefined,
    confinements,
  };
}
