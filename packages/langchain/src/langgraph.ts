/** Keepsake's memory for LangGraph. @module */
export { KeepsakeSaver } from "./checkpointer/keepsake-saver.ts";
export type { KeepsakeSaverInput } from "./checkpointer/saver-input.ts";
export { KeepsakeStore } from "./store/keepsake-store.ts";
export type { StoreLifetime } from "./store/lifetime.ts";
export type { KeepsakeStoreInput, PutOptions, StoreIndex } from "./store/store-options.ts";
