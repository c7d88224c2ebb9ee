import type { AuditRow } from "@keepsake/core";
import type { WholeConversation } from "./conversation.ts";

const shownRows = 20;

/** `/audit`: the newest rows of the audit log, and whether the log is whole. */
export async function showAudit(_argument: string, conversation: WholeConversation): Promise<void> {
  const { terminal, memory } = conversation;
  const { items } = await memory.audit({ limit: shownRows });
  terminal.write(items.toReversed().map(formatRow).join(""));
  const { valid, length, firstBroken } = await memory.verifyAudit();
  terminal.write(
    valid
      ? `The log is whole: each of its ${length} rows follows from the one before it.\n`
      : `The log was tampered with: ${firstBroken?.id}, ${firstBroken?.reason}.\n`,
  );
}

function formatRow({ id, at, actor, operation, decision, details }: AuditRow): string {
  const done = decision === "deny" ? `${operation} denied` : operation;
  return `${id} ${at.slice(0, 16).replace("T", " ")} UTC, ${actor}: ${done} ${JSON.stringify(details)}\n`;
}
