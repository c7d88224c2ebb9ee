import { prepositions } from "../lexicon/function-words.ts";

/**
 * What a frame says of the world: `state` holds while it is told in the present, `start` makes it
 * hold, `end` ends it, `not` is a denial that says something of its own ("can't stand"), `span` a
 * state that counts only with a beginning or an end, `over` one that is only ever told as over.
 */
export type FrameMode = "state" | "start" | "end" | "not" | "span" | "over";

/**
/**
 * What kind of subject a frame is about: a `thing` may also be a name that could be a person's, an
 * `object` may not; a `site` is a place of work, a `trade` somebody who comes to do a job, `code` a
 * program known by name, a `system` one known by its kind, a `home` where the speaker lives, `self`
 * the speaker alone.
 */
export type SubjectKind =
  | "person"
  | "self"
  | "home"
  | "trade"
  | "thing"
  | "code"
  | "system"
  | "object"
  | "site"
  | "any";

/** One part of a frame's pattern. */
export type FrameElement =
  | { readonly type: "literal"; readonly words: readonly string[]; readonly isOptional: boolean }
  | { readonly type: "gap" }
  | { readonly type: "end" }
  | {
      /** Takes up no words: what the frame says whatever follows, as "stalled" of "the deal stalled". */
      readonly type: "constant";
      readonly predicate: string;
      readonly text: string;
    }
  | {
      readonly type: "slot";
      /** The kind of object, a key of `objectReaders`. */
      readonly kind: string;
      /** Null for a slot that must be there but is not noted. */
      readonly predicate: string | null;
      /** Whether several may be listed. */
      readonly isList: boolean;
      /** Whether it counts only where a value of its predicate was told of the subject before. */
      readonly isRetold: boolean;
      /** Whether it tells what holds no longer. */
      readonly isEnded: boolean;
      /** Whether it tells what was so until then: "from Heroku". */
      readonly isFormer: boolean;
    };

/** A way of saying something: a verb, what follows it, and what that tells. */
export interface Frame {
  readonly mode: FrameMode;
  readonly subject: SubjectKind;
  readonly elements: readonly FrameElement[];
  /** Words of which each group has one in any sentence that meets it. */
  readonly required: readonly (readonly string[])[];
  /** The predicate whose object is the grammatical subject, and whose subject is the `about` slot. */
  readonly turned: string | null;
  /** Whether it tells of the speaker, whatever its subject: "the doctor put me on …". */
  readonly isOfSpeaker: boolean;
}

/** Frames by the verb they begin with. */
export type FrameIndex = ReadonlyMap<string, readonly Frame[]>;

const subjectKinds: Readonly<Record<string, SubjectKind>> = {
  person: "person",
  thing: "thing",
  trade: "trade",
  code: "code",
  system: "system",
  object: "object",
  site: "site",
  any: "any",
  self: "self",
  home: "home",
};
const modes: Readonly<Record<string, FrameMode>> = {
  state: "state",
  start: "start",
  end: "end",
  not: "not",
  span: "span",
  over: "over",
};

/**
 * Reads a table of frames, one per line: mode, kind of subject, verbs, pattern. `{kind:predicate}`
 * is a slot, `{kind+:predicate}` takes a list, `{kind:about}` is what the claim is about, `a|b` are
 * alternatives, `x?` may be missing, `*` skips up to three words, `$` asks for the end of a clause.
 * `{kind<:predicate}` is what was so until then,
 * `{kind:predicate?}` counts only where a value was told before, `=predicate:value` says a value of its own, `_` for its spaces.
 * `-> predicate` at the end makes the grammatical subject the object.
 */
export function readFrames(table: string): FrameIndex {
  const index = new Map<string, Frame[]>();
  for (const line of table.split("\n").filter((each) => each.trim() !== "")) {
    const [mode = "", subject = "", verbs = "", ...rest] = line.trim().split(/\s+/u);
    const frame = readFrame(mode, subject, rest);
    for (const verb of verbs.split("|")) {
      index.set(verb, [...(index.get(verb) ?? []), frame]);
    }
  }
  return index;
}

function readFrame(mode: string, subject: string, parts: readonly string[]): Frame {
  const turnedAt = parts.indexOf("->");
  const pattern = turnedAt < 0 ? parts : parts.slice(0, turnedAt);
  return {
    mode: modes[mode] ?? "state",
    subject: subjectKinds[subject] ?? "any",
    elements: pattern.map(readElement),
    required: requiredWords(pattern.map(readElement)),
    isOfSpeaker:
      pattern.includes("me") ||
      pattern.includes("i") ||
      pattern.includes("mine|ours") ||
      pattern.includes("my") ||
      subject === "home",
    turned: turnedAt < 0 ? null : (parts[turnedAt + 1] ?? null),
  };
}

/** Prepositions are left out: a date takes up the one in front of it. */
function requiredWords(elements: readonly FrameElement[]): readonly (readonly string[])[] {
  return elements.flatMap((element) => {
    const isRequired = element.type === "literal" && !element.isOptional;
    return isRequired && !element.words.every((word) => prepositions.has(word))
      ? [element.words]
      : [];
  });
}

function readElement(part: string): FrameElement {
  if (part === "*") {
    return { type: "gap" };
  }
  if (part === "$") {
    return { type: "end" };
  }
  const slot = /^\{([a-z]+)([+<-]?)(?::([a-z_]+)(\?)?)?\}$/u.exec(part);
  if (slot) {
    const [, kind = "", flag, predicate = null, retold] = slot;
    return {
      type: "slot",
      kind,
      predicate,
      isList: flag === "+",
      isRetold: retold !== undefined,
      isEnded: flag === "-",
      isFormer: flag === "<",
    };
  }
  const constant = /^=([a-z_]+):(\S+)$/u.exec(part);
  if (constant) {
    const [, predicate = "", text = ""] = constant;
    return { type: "constant", predicate, text: text.replaceAll("_", " ") };
  }
  const isOptional = part.endsWith("?");
  return { type: "literal", words: (isOptional ? part.slice(0, -1) : part).split("|"), isOptional };
}
