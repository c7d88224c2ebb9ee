import { type Memory, PolicyDeniedError } from "@keepsake/core";

/**
 * Lets those read figures of the whole server who may read diagnostics of what is their own: whoever is
 * confined to a tenant may not.
 *
 * @throws {@link PolicyDeniedError} for others.
 */
export async function requireDiagnostics(memory: Memory, actor: string): Promise<void> {
  const { allowed, denied } = await memory.effectivePolicy(actor);
  if (!allowed.some(({ capability }) => capability === "diagnostics.read")) {
    const decision = denied.find(({ capability }) => capability === "diagnostics.read");
    const reason = decision?.reason ?? "nothing allows it";
    throw new PolicyDeniedError(`figures of the server need diagnostics.read: ${reason}`, {
      capability: "diagnostics.read",
      tier: decision?.tier,
    });
  }
}
