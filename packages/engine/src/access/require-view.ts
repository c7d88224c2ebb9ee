import type { Capability, View } from "@keepsake/core";
import type { Access, Grant } from "./access.ts";

/** A read of a scope by a method of the contract. */
export interface ViewRequest {
  readonly operation: string;
  readonly view: View;
  /** What it needs beside reading. */
  readonly also?: readonly Capability[] | undefined;
}

/** Asks for everything that a read in a view needs, one after the other. */
export async function requireView(
  access: Access,
  scope: string,
  { operation, view, also = [] }: ViewRequest,
): Promise<void> {
  for (const capability of [...capabilitiesOf(view), ...also]) {
    const decision: Grant | Promise<Grant> = access.require(capability, scope, operation);
    if (decision instanceof Promise) {
      await decision;
    }
  }
}

/** What a list asks for in the view of its filter. */
export function requireListView(
  access: Access,
  { operation, also }: Omit<ViewRequest, "view">,
): (scope: string, filter: { readonly view?: View | undefined }) => Promise<void> {
  return (scope, { view = "local" }) => requireView(access, scope, { operation, view, also });
}

function capabilitiesOf(view: View): readonly Capability[] {
  return view === "holistic" || view === "descend"
    ? ["scope.read.local", `scope.read.${view}`]
    : ["scope.read.local"];
}
