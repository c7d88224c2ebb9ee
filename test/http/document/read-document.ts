import { openMemory } from "@keepsake/engine";
import { createHandler } from "@keepsake/server";

/** The document of the API, as a server gives it. */
export async function readDocument(): Promise<Record<string, unknown>> {
  const memory = await openMemory({ path: ":memory:", retentionSweepMs: 0 });
  const handler = createHandler(memory);
  const response = await handler(new Request("http://127.0.0.1/openapi.json"));
  const document: unknown = await response.json();
  await memory.close();
  return { ...Object(document) };
}
