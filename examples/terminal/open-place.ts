import { connectMemory, type Memory, ValidationError } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";

/** Where a memory lies: in a file, or at a server. */
export type Place =
  | { readonly data: string; readonly url?: never }
  | { readonly url: string; readonly token: string | undefined };

/** Opens the file of `--data`, or connects to `--url`. @throws an error that speaks of the option. */
export async function openPlace(place: Place): Promise<Memory> {
  try {
    return place.url === undefined
      ? await openMemory({ path: place.data })
      : connectMemory({ url: place.url, token: place.token });
  } catch (error) {
    if (ValidationError.isInstance(error)) {
      const option =
        error.field === "token" ? "--token" : place.url === undefined ? "--data" : "--url";
      throw new Error(`${option}: ${error.reason}`, { cause: error });
    }
    throw error;
  }
}
