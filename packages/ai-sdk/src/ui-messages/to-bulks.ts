import { type ExperienceEnvelope, limits, utf8Length } from "@keepsake/core";
import { inBoundedParts } from "@keepsake/core/adapters";

/** Bytes of one bulk write: fewer than any server takes. */
const bulkBytes = 4 * 1024 * 1024;

/** Parts experiences, in their order, into writes that a server takes. */
export function toBulks(
  items: readonly ExperienceEnvelope[],
): readonly (readonly ExperienceEnvelope[])[] {
  return inBoundedParts(items, {
    sizeOf: (item) => utf8Length(JSON.stringify(item)),
    mostSize: bulkBytes,
    mostItems: limits.bulkItems,
  });
}
