import { utf8Length } from "@keepsake/core";
import { type Check, refuse, requireText } from "./check.ts";

/** What a text may be. */
export interface TextRules {
  /** Code points. @default no bound */
  readonly characters?: number;
  /** Bytes of UTF-8. @default no bound */
  readonly bytes?: number;
}

/** All of Unicode's controls but tab and line feed: the daemon refuses carriage returns as well. */
const controls = /[^\P{Cc}\t\n]/u;

/** Checks a text that is not blank. */
export function textCheck({ characters = Infinity, bytes = Infinity }: TextRules = {}): Check {
  return (value, field) => {
    requireText(value, field);
    if (value.trim() === "") {
      refuse(field, "it is blank; give some text");
    }
    const length = characters === Infinity ? 0 : Array.from(value).length;
    if (length > characters) {
      refuse(field, `it makes ${length} characters and at most ${characters} fit; shorten it`);
    }
    const size = utf8Length(value);
    if (size > bytes) {
      refuse(field, `it makes ${size} bytes and at most ${bytes} fit; shorten or divide it`);
    }
  };
}

/** The same for texts in which the daemon takes no controls. */
export function plainTextCheck(rules: TextRules = {}): Check {
  const check = textCheck(rules);
  return (value, field) => {
    check(value, field);
    const [control] = controls.exec(String(value)) ?? [];
    if (control !== undefined) {
      const shown = JSON.stringify(control).slice(1, -1);
      const code = control.charCodeAt(0).toString(16).padStart(4, "0");
      const name = shown === control ? `U+${code.toUpperCase()}` : shown;
      refuse(field, `it holds ${name}; of controls only tabs and \\n are taken`);
    }
  };
}
