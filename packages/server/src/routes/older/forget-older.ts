import { strictObject, validate } from "@keepsake/core/schema";
import { z } from "zod";
import type { Call, Reply } from "../../routing/route.ts";
import { olderScope } from "./older-scope.ts";

const bodySchema = strictObject({
  query: z.string(),
  reason: z.string().nullish(),
  tenantId: z.string(),
  namespace: z.string().nullish(),
});

/** What forgetting in the older API takes. */
export const olderForgetBody: z.ZodType = bodySchema;

/** Forgetting in the older API: all that names what is asked for, with the events that tell it. */
export async function forgetOlder({ memory, body, signal }: Call): Promise<Reply> {
  const { query, reason, tenantId, namespace } = validate(bodySchema, body, { name: "query" });
  const { deleted, auditId } = await memory.forget(
    olderScope(tenantId, namespace),
    {
      selector: { aboutSubject: query },
      cascade: "redact_events",
      ...(typeof reason === "string" && reason !== "" && { auditNote: reason }),
    },
    { signal },
  );
  const { facts, beliefs, understanding } = deleted;
  return {
    body: {
      forgottenEntities: facts + understanding > 0 ? 1 : 0,
      forgottenEdges: facts,
      forgottenBeliefs: beliefs,
      auditId,
    },
  };
}
