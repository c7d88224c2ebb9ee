import { type Memory, ValidationError } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";

/** Opens the file of `--data`. @throws an error that speaks of that option. */
export async function openDatabase(path: string): Promise<Memory> {
  try {
    return await openMemory({ path });
  } catch (error) {
    if (ValidationError.isInstance(error)) {
      throw new Error(`--data: ${error.reason}`, { cause: error });
    }
    throw error;
  }
}
