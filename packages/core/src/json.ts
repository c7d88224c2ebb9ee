/** A JSON object, its names the caller's own. */
export type JsonObject = { readonly [key: string]: JsonValue };

/** A value that JSON can hold. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
