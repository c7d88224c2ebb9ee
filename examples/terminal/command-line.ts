import { parseArgs } from "node:util";
import { parseScope } from "@keepsake/core";
import { type Framework, frameworkNames } from "../frameworks.ts";
import { defaultUser } from "./default-user.ts";
import { describeError } from "./describe-error.ts";
import type { Place } from "./open-place.ts";
import { UsageError } from "./usage-error.ts";

/** What the command line asks for. */
export interface CommandLine {
  readonly framework: Framework;
  readonly place: Place;
  /** Name of the user. */
  readonly user: string;
  /** Transcript to import instead of chatting. */
  readonly transcript: string | undefined;
  readonly help: boolean;
}

/** The answer to `--help`. */
export const usage = `A chat that remembers. Usage: npm start -- [options]

  --framework NAME  ${frameworkNames.join(", ")}; default ${frameworkNames[0]}
  --data FILE       where the memory lies; default keepsake.db
  --url URL         a served memory instead, such as http://127.0.0.1:3141
  --ai-memory URL   a daemon of ai-memory instead, such as http://127.0.0.1:9077
  --token TOKEN     the key or token of that server or daemon
  --user NAME       whose memory it is; default your system user name
  --import FILE     store a transcript and end: JSON lines with role or speaker, text, at
  --help            show this

With OPENAI_API_KEY set, a model replies (OPENAI_BASE_URL and OPENAI_MODEL choose which);
without, an offline one answers from memory alone.
`;

/**
 * Reads the command line.
 *
 * @throws {@link UsageError} for an option that is unknown or has no fit value.
 */
export function readCommandLine(args: readonly string[]): CommandLine {
  const { framework = frameworkNames[0], user = defaultUser(), ...rest } = parse(args);
  return {
    framework: toFramework(framework),
    place: toPlace(rest),
    user: toUser(user),
    transcript: rest.import === undefined ? undefined : requireValue("--import", rest.import),
    help: rest.help ?? false,
  };
}

interface Values {
  readonly framework?: string;
  readonly data?: string;
  readonly url?: string;
  readonly "ai-memory"?: string;
  readonly token?: string;
  readonly user?: string;
  readonly import?: string;
  readonly help?: boolean;
}

type PlaceValues = Pick<Values, "data" | "url" | "ai-memory" | "token">;

function parse(args: readonly string[]): Values {
  const text = { type: "string" } as const;
  const places = { data: text, url: text, "ai-memory": text, token: text } as const;
  const options = { ...places, framework: text, user: text, import: text } as const;
  try {
    return parseArgs({ args: [...args], options: { ...options, help: { type: "boolean" } } })
      .values;
  } catch (error) {
    const [reason = ""] = describeError(error).split(". ");
    throw new UsageError(`${reason}; --help lists the options`);
  }
}

function toPlace({ data, url, "ai-memory": daemon, token }: PlaceValues): Place {
  const given = Object.entries({ data, url, "ai-memory": daemon })
    .filter(([, value]) => value !== undefined)
    .map(([name]) => `--${name}`);
  if (given.length > 1) {
    throw new UsageError(`${given[0]}: the memory lies at ${given[1]}; give one of them`);
  }
  if (daemon !== undefined) {
    return { kind: "ai-memory", url: daemon, token };
  }
  if (url !== undefined) {
    return { kind: "server", url, token };
  }
  if (token !== undefined) {
    throw new UsageError("--token: it is for a server; give its --url or --ai-memory as well");
  }
  return { kind: "file", data: requireValue("--data", data ?? "keepsake.db") };
}

function toFramework(name: string): Framework {
  const found = frameworkNames.find((known) => known === name);
  if (found === undefined) {
    throw new UsageError(
      `--framework: ${JSON.stringify(name)} is none of ${frameworkNames.join(", ")}`,
    );
  }
  return found;
}

function toUser(name: string): string {
  if (!isUserName(name)) {
    const rule = "1 to 128 of A-Z a-z 0-9 _ . @ + -";
    throw new UsageError(`--user: ${JSON.stringify(name)} does not fit; a name has ${rule}`);
  }
  return name;
}

function isUserName(name: string): boolean {
  try {
    return parseScope(`user:${name}`).length === 1;
  } catch {
    return false;
  }
}

function requireValue(option: string, value: string): string {
  if (value === "") {
    throw new UsageError(`${option}: it is empty; give a file`);
  }
  return value;
}
