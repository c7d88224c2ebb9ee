import { AiMemoryClient, openAiMemory } from "@keepsake/ai-memory";
import { connectMemory, type Memory, type ScopedMemory, ValidationError } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import type { ChatMemory } from "../chat-memory.ts";

/** Where a memory lies: in a file, at a server, or at a daemon of ai-memory. */
export type Place =
  | { readonly kind: "file"; readonly data: string }
  | {
      readonly kind: "server" | "ai-memory";
      readonly url: string;
      readonly token: string | undefined;
    };

/** Whose memory is opened, and how it is let go. */
export interface OpenedPlace {
  /** The memory of one user; `whole` is the same with all its layers, where it has them. */
  readonly scope: (path: string) => OpenedMemory;
  readonly close: () => Promise<void>;
}

/** The memory of one user. */
interface OpenedMemory {
  readonly memory: ChatMemory;
  /** The same with all its layers; undefined where it has events alone. */
  readonly whole: ScopedMemory | undefined;
}

/** By which a daemon knows the chat. */
const agentId = "ai:keepsake-chat";

const optionOf = { file: "--data", server: "--url", "ai-memory": "--ai-memory" } as const;

/**
 * Opens the file of `--data`, or connects to `--url` or `--ai-memory`.
 *
 * @throws an error that speaks of the option.
 */
export async function openPlace(place: Place): Promise<OpenedPlace> {
  try {
    if (place.kind === "ai-memory") {
      return openDaemon(place.url, place.token);
    }
    return toOpened(
      place.kind === "file"
        ? await openMemory({ path: place.data })
        : connectMemory({ url: place.url, token: place.token }),
    );
  } catch (error) {
    if (ValidationError.isInstance(error)) {
      const isToken = error.field === "token" || error.field === "apiKey";
      const option = isToken ? "--token" : optionOf[place.kind];
      throw new Error(`${option}: ${error.reason}`, { cause: error });
    }
    throw error;
  }
}

function openDaemon(baseUrl: string, apiKey: string | undefined): OpenedPlace {
  const memory = openAiMemory(new AiMemoryClient({ baseUrl, apiKey, agentId }));
  return {
    scope: (path) => ({ memory: memory.scope(path), whole: undefined }),
    close: () => memory.close(),
  };
}

function toOpened(memory: Memory): OpenedPlace {
  const scope = (path: string): OpenedMemory => {
    const whole = memory.scope(path);
    return { memory: whole, whole };
  };
  return { scope, close: () => memory.close() };
}
