/**
 * The parts of the API whose fields are honoured, as `/v1/admin/version` lists them. Fields of any other
 * part are refused.
 */
export const capabilities = ["temporal_lenient_v1"] as const;
