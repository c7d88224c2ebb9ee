/** How the contract is written on the wire; for servers and clients of the HTTP API. @module */
export { fromWire, fromWirePath, toWire, toWirePath } from "./wire-case.ts";
