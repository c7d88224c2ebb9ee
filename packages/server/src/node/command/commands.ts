import { backupCommand } from "./backup-command.ts";
import { checkCommand } from "./check-command.ts";
import type { Command } from "./command.ts";
import { exportCommand } from "./export-command.ts";
import { importCommand } from "./import-command.ts";
import { rebuildCommand } from "./rebuild-command.ts";
import { serveCommand } from "./serve-command.ts";
import { tokenKeysCommand, tokenMintCommand } from "./token-commands.ts";

/** Every command of `keepsake`. */
export const commands: readonly Command[] = [
  serveCommand,
  backupCommand,
  checkCommand,
  rebuildCommand,
  importCommand,
  exportCommand,
  tokenKeysCommand,
  tokenMintCommand,
];
