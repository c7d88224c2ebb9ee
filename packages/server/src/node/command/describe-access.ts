import { isLoopback } from "../../guards/is-loopback.ts";
import type { ServeSettings } from "./read-serve-settings.ts";

/** What is open to whom, in a few sentences. */
export function describeAccess({ handler, listen, memory }: ServeSettings): string {
  const preset = memory.policy.preset ?? "on_prem_enterprise";
  const reach = isLoopback(listen.host) ? "from this machine" : "from wherever it can be reached";
  const { apiKey, tokens } = handler;
  return [
    apiKey === undefined && tokens === undefined
      ? "Everything is open to whoever is on this machine, without a key, and to no web page."
      : "",
    apiKey === undefined ? "" : `Everything is open ${reach} to whoever has the key.`,
    tokens === undefined ? "" : `Bearers of tokens act ${reach} as their subjects.`,
    tokens?.signup === true ? "Anybody may sign up." : "",
    `An actor that is named is bound by the policy ${preset}.`,
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}
