import { type ScopeSettings, ValidationError } from "@keepsake/core";
import { parseIsoDuration } from "../temporal/iso-duration.ts";

/**
 * Checks that the durations of settings can be read, and are longer than nothing. The settings are in
 * `field`, or are what was given themselves where it is empty.
 *
 * @throws `ValidationError` on the field of the layer.
 */
export function checkSettings({ retention = {} }: ScopeSettings, field: string): void {
  const start = field === "" ? "" : `${field}.`;
  for (const [layer, duration] of Object.entries(retention)) {
    const parts = Array.from(parseIsoDuration(duration)?.values() ?? []);
    if (!parts.some((part) => part > 0)) {
      const shown = JSON.stringify(duration);
      const reason = `${shown} is no ISO 8601 duration; give one such as P365D or P18M`;
      throw new ValidationError(`${start}retention.${layer}`, reason);
    }
  }
}
