import { createReplayStore, type WebhookHandlerOptions } from "@keepsake/core/webhooks";

/** What each of the receivers does with deliveries. */
export type ReceiverOptions = WebhookHandlerOptions<"keepsake">;

/** Verifies by the secret that the server told, and shows each delivery once. */
export function createReceiverOptions(
  secret: string,
  show: (line: string) => void,
): ReceiverOptions {
  return {
    scheme: "keepsake",
    secret,
    replayStore: createReplayStore(),
    onEvent: (event, { id }) => show(`${id} ${JSON.stringify(event)}`),
    onRefused: ({ code }) => show(`refused: ${code}`),
  };
}
