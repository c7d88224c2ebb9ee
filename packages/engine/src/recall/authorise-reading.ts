import type { Capability, RecallRequest, View } from "@keepsake/core";
import { requireView } from "../access/require-view.ts";
import type { BoundEngine } from "../engine.ts";
import { readSettings } from "../scopes/effective-settings.ts";

/** A request to find something, by a method of the contract. */
export interface ReadingRequest<Request> {
  readonly operation: string;
  readonly request: Request;
  /** What it needs beside reading. */
  readonly also?: readonly Capability[] | undefined;
}

/**
 * Asks for everything that a request needs, and gives it back with its view: that of the scope's
 * settings where it names none.
 *
 * @throws `PolicyDeniedError` where it may not be read so, or diagnostics may not be told.
 */
export async function authoriseReading<Request extends Pick<RecallRequest, "view" | "diagnostics">>(
  { storage, access }: Pick<BoundEngine, "storage" | "access">,
  scope: string,
  { operation, request, also = [] }: ReadingRequest<Request>,
): Promise<Request & { readonly view: View }> {
  const asksDiagnostics = (request.diagnostics ?? "none") !== "none";
  const isSettled = request.view !== undefined && !asksDiagnostics;
  const settings = isSettled ? {} : await readSettings(storage, scope);
  const view = request.view ?? settings.defaultView ?? "holistic";
  const needed = asksDiagnostics ? ([...also, "diagnostics.read"] as const) : also;
  await requireView(access, scope, { operation, view, also: needed });
  if (asksDiagnostics && settings.diagnosticsAllowed === false) {
    const { actor } = access;
    const reason = "the settings of the scope do not allow diagnostics";
    const refused = { actor, scope, operation, capability: "diagnostics.read", reason } as const;
    await access.deny({ ...refused, tier: "scope" });
  }
  return { ...request, view };
}
