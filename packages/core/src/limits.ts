import * as values from "./limit-values.ts";

/** The bounds of what the contract takes, in one place for schemas, adapters and documents. */
export const limits: typeof values = values;
