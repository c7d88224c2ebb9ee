import { utf8Length } from "@keepsake/core";
import { refuse, requireText, show } from "./check.ts";
import { idBytes } from "./limit-values.ts";

/** Checks an id, or the beginning of one. */
export function idCheck(value: unknown, field: string): void {
  requireText(value, field);
  const isPathStep = value === "." || value === "..";
  if (value.trim() === "" || isPathStep || /[/\p{Cc}]/u.test(value)) {
    refuse(field, `${show(value)} is no id; give one that the daemon gave`);
  }
  if (utf8Length(value) > idBytes) {
    refuse(field, `it makes ${utf8Length(value)} bytes and an id has at most ${idBytes}`);
  }
}

/** Checks the name of an agent, such as `ai:claude-opus-4.7@host`. */
export function agentIdCheck(value: unknown, field: string): void {
  requireText(value, field);
  if (!/^[\w\-:@./]+$/.test(value)) {
    refuse(
      field,
      `${show(value)} is no name of an agent: letters, digits and _ - : @ . / are taken`,
    );
  }
  if (value.length > idBytes) {
    refuse(field, `it makes ${value.length} bytes and at most ${idBytes} fit`);
  }
}
