/** Daemons of ai-memory in tests. @module */
export { type DaemonProgram, findDaemonPrograms, withoutDaemons } from "./daemon-programs.ts";
export type { DaemonOptions, DaemonTls } from "./daemon-options.ts";
export { type RunningDaemon, startDaemon } from "./start-daemon.ts";
