import { type ExperienceEnvelope, limits, utf8Length } from "@keepsake/core";

/** Bytes of one bulk write: fewer than any server takes. */
const bulkBytes = 4 * 1024 * 1024;

/** Parts experiences, in their order, into writes that a server takes. */
export function toBulks(
  items: readonly ExperienceEnvelope[],
): readonly (readonly ExperienceEnvelope[])[] {
  const bulks: ExperienceEnvelope[][] = [];
  let bytes = Infinity;
  for (const item of items) {
    const size = utf8Length(JSON.stringify(item));
    const bulk = bulks.at(-1);
    if (bulk === undefined || bytes + size > bulkBytes || bulk.length >= limits.bulkItems) {
      bulks.push([item]);
      bytes = size;
    } else {
      bulk.push(item);
      bytes += size;
    }
  }
  return bulks;
}
