import { ValidationError } from "@keepsake/core";
import type { DocumentFilter } from "@keepsake/core/adapters";

/** What to delete, as it was given. */
export interface Deletion {
  readonly ids?: readonly string[] | undefined;
  readonly filter?: DocumentFilter | undefined;
}

/** @throws `ValidationError` where it is not either ids or a filter. */
export function readDeletion(given: Deletion | undefined): Deletion {
  const { ids, filter, ...rest } = given ?? {};
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) {
    throw new ValidationError(unknown, "documents are deleted by `ids` or by `filter`");
  }
  if ((ids === undefined) === (filter === undefined)) {
    throw new ValidationError("ids", "give either `ids` or a `filter` of what to delete");
  }
  if (ids !== undefined && !(Array.isArray(ids) && ids.every((id) => typeof id === "string"))) {
    throw new ValidationError("ids", "they are not a list of texts");
  }
  return { ids, filter };
}
