import type { ClientHooks } from "@keepsake/core/http";
import type { WriteSigner } from "../signing/write-signer.ts";

/** Where a daemon is, and who calls it how. */
export interface AiMemoryClientOptions extends ClientHooks {
  /** Where the daemon is. @default "http://127.0.0.1:9077" */
  readonly baseUrl?: string | undefined;
  /** Goes along as `X-API-Key`. @default none */
  readonly apiKey?: string | undefined;
  /**
   * Who acts: letters, digits and `_ - : @ . /`, such as `ai:claude-opus-4.7@host`. It goes along as
   * `X-Agent-Id`. Give one: without, ai-memory 0.10 makes up another for each call, which then does not
   * see what the calls before have written.
   *
   * @default the daemon's choice, anew for each call
   */
  readonly agentId?: string | undefined;
  /**
   * Signs what is stored, as ai-memory 0.10 asks for unless it is told not to. The key must be bound to
   * `agentId`, which must be given as well. Older daemons do not look at signatures.
   *
   * @default nothing is signed
   */
  readonly signer?: WriteSigner | undefined;
  /** Headers for every request, such as those of a gateway. @default none */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Milliseconds for a call with all its tries, where the call names none. @default 60_000 */
  readonly timeoutMs?: number | undefined;
  /** How often a call that may be repeated is, where that may help. @default 4 */
  readonly maxRetries?: number | undefined;
  /** Sends requests in place of the platform's own, such as with a client's certificate. @default fetch */
  readonly fetch?: typeof fetch | undefined;
}
