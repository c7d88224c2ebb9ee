import type { LanguageModelV4Source } from "@ai-sdk/provider";
import { cutText } from "@keepsake/core";
import type { RecalledItem, TurnRecall } from "@keepsake/core/adapters";

/**
 * What a model was shown of memory, as source parts: the id is that of the record, and
 * `providerMetadata.keepsake` tells where it comes from.
 */
export function toSources(recalled: TurnRecall): readonly LanguageModelV4Source[] {
  return recalled.status === "ok"
    ? recalled.items.flatMap((item) =>
        item.citation === null ? [] : [toSource(item, item.citation)],
      )
    : [];
}

function toSource(item: RecalledItem, citation: string): LanguageModelV4Source {
  const { id, layer, scope, speaker, observedAt, text, supports } = item;
  const where = { citation, layer, scope, speaker, observedAt, text: cutText(text) };
  return {
    type: "source",
    sourceType: "document",
    id,
    mediaType: "text/plain",
    title: `${citation} ${speaker ?? layer}, ${observedAt.slice(0, 10)}`,
    providerMetadata: {
      keepsake: { ...where, ...(supports !== undefined && { supports: [...supports] }) },
    },
  };
}
