import { limits, ValidationError } from "@keepsake/core";
import type { DocumentToKeep, StoredDocument } from "@keepsake/core/adapters";
import { type BaseNode, MetadataMode } from "@llamaindex/core/schema";
import { metadataDictToNode, nodeToMetadata } from "@llamaindex/core/vector-store";

/** Where the framework keeps the source of a node among its metadata. */
export const sourceField = "ref_doc_id";

/** What a node is kept by. */
export interface NodeKeeping {
  /** Name of the space that its vector lies in. */
  readonly model: string;
  /** Where it stands, for an error: `nodes[3]`. */
  readonly field: string;
}

/**
 * A node as a document: its text, its vector, and in the metadata its own and, as the framework's stores
 * have it, all else that it says of itself.
 *
 * @throws {@link ValidationError} on a field such as `nodes[3].text` or `nodes[3].id_`.
 */
export function toDocument(node: BaseNode, { model, field }: NodeKeeping): DocumentToKeep {
  const text = node.getContent(MetadataMode.NONE);
  if (typeof text !== "string" || text.trim() === "") {
    throw new ValidationError(`${field}.text`, "the node has no text; leave it out of the index");
  }
  if (new TextEncoder().encode(text).length > limits.contentBytes) {
    const reason = `it is larger than ${limits.contentBytes} bytes; split the document into smaller nodes`;
    throw new ValidationError(`${field}.text`, reason);
  }
  const { id_: id, embedding: vector } = node;
  if (!id.isWellFormed()) {
    throw new ValidationError(`${field}.id_`, "it has half a surrogate pair; give another id");
  }
  const metadata = nodeToMetadata(node, true);
  return {
    id,
    text,
    metadata,
    embedding: vector === undefined ? undefined : { model, vector },
  };
}

/** The node that a document was made of. */
export function toNode({ text, metadata }: StoredDocument): BaseNode {
  const node = metadataDictToNode({ ...metadata });
  node.setContent(text);
  return node;
}
