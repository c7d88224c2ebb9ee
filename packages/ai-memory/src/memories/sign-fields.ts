import type { CallOptions } from "@keepsake/core";
import { textOf } from "../errors/said-values.ts";
import type { Daemon } from "../http/daemon.ts";
import type { WireFields } from "../limits/to-wire-fields.ts";
import { signWrite } from "../signing/sign-write.ts";

/** The fields of a memory with the signature of the daemon's caller, where it signs. */
export async function signFields(
  fields: WireFields,
  { signer, agentId }: Daemon,
  { signal }: CallOptions,
): Promise<WireFields> {
  if (signer === undefined || agentId === undefined) {
    return fields;
  }
  const write = {
    title: textOf(fields["title"]) ?? "",
    content: textOf(fields["content"]) ?? "",
    namespace: textOf(fields["namespace"]),
    kind: textOf(fields["kind"]),
  };
  const signature = await signWrite(write, { signer, agentId, signal });
  return { ...fields, ...signature };
}
