import { type CborEntry, encodeCborMap } from "./encode-cbor-map.ts";

/** What a signature of a write covers. */
export interface WriteMessage {
  /** Exactly as sent. */
  readonly title: string;
  /** Of which the hash is covered. */
  readonly content: string;
  /** Whom the daemon takes for the caller. */
  readonly agentId: string;
  /** @default "global" */
  readonly namespace?: string | undefined;
  /** @default "observation" */
  readonly kind?: string | undefined;
  /** RFC 3339, byte for byte as sent. */
  readonly createdAt: string;
}

/** The bytes that an agent signs to write: seven entries of CBOR, as ai-memory 0.10 verifies them. */
export async function encodeWriteMessage(write: WriteMessage): Promise<Uint8Array<ArrayBuffer>> {
  const content = new TextEncoder().encode(write.content);
  const entries: readonly CborEntry[] = [
    ["_dst", "ai-memory/write/v1"],
    ["kind", write.kind ?? "observation"],
    ["title", write.title],
    ["agent_id", write.agentId],
    ["namespace", write.namespace ?? "global"],
    ["created_at", write.createdAt],
    ["content_sha256", new Uint8Array(await crypto.subtle.digest("SHA-256", content))],
  ];
  return encodeCborMap(entries);
}
