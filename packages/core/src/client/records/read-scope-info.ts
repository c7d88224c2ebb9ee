import type { ScopeInfo } from "../../scopes/scope-registration.ts";
import { type Reader, recordReader } from "./read-record.ts";

/** Reads what is registered of a scope. */
export const readScopeInfo: Reader<ScopeInfo> = recordReader<ScopeInfo>(
  {
    path: "",
    autoProvisioned: false,
    createdAt: "",
    members: [],
    settings: {},
    effectiveSettings: {},
  },
  { settings: "policies", effectiveSettings: "inheritedPolicy" },
);
