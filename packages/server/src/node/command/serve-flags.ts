import { dataFlag } from "./data-flag.ts";
import type { Flag } from "./flag.ts";
import { secretFlags } from "./read-secret.ts";
import { tokenFlags } from "./token-flags.ts";

/** Options of `keepsake serve`. */
export const serveFlags: readonly Flag[] = [
  dataFlag,
  { name: "port", value: "NUMBER", about: "where to listen, 0 for any that is free; default 3141" },
  { name: "host", value: "ADDRESS", about: "default 127.0.0.1; others need a key or tokens" },
  ...secretFlags("api-key", "lets in whoever sends it, as whomever it names"),
  ...tokenFlags,
  {
    name: "limit-calls",
    value: null,
    about: "lets a token and an actor call 600 times a minute, 20 at once,\nand 50000 times a day",
  },
  {
    name: "policy",
    value: "NAME|FILE",
    about:
      "who may do what: dev_local, on_prem_enterprise, cloud_managed, cloud_strict,\ncloud_shared_saas, or a JSON file; default dev_local without tokens,\nelse on_prem_enterprise",
  },
  { name: "log-level", value: "LEVEL", about: "debug, info, warn, error or silent; default info" },
  { name: "max-under-way", value: "NUMBER", about: "requests under way at once; default 128" },
  { name: "max-waiting", value: "NUMBER", about: "requests that wait; more get 503; default 1024" },
  {
    name: "max-lag-ms",
    value: "NUMBER",
    about: "a turn of the event loop that takes longer has new requests\nget 503; default 2000",
  },
  {
    name: "close-timeout-ms",
    value: "NUMBER",
    about: "how long requests may go on after SIGTERM; default 10000",
  },
  {
    name: "allow-loopback-webhooks",
    value: null,
    about: "lets webhooks go to this machine, also by http:, as where one is developed",
  },
  {
    name: "retention-sweep-ms",
    value: "NUMBER",
    about: "between two sweeps of what outlived its retention,\n0 for none; default 3600000",
  },
];
