import { french } from "./french.ts";
import { german } from "./german.ts";
import type { Frame, FrameKind, Grammar, Language } from "./grammar.ts";
import { compileTimes, type TimePatterns } from "./read-times.ts";
import { spanish } from "./spanish.ts";

/** A frame ready to be matched against a clause. */
export interface Matcher {
  readonly kind: FrameKind;
  readonly pattern: RegExp;
  /** Shape of the object of each predicate. */
  readonly shapes: Readonly<Record<string, string>>;
  /** Whether the object is a date, which is no time of the statement. */
  readonly hasDate: boolean;
}

/** A language ready for reading. */
export interface CompiledGrammar {
  readonly grammar: Grammar;
  readonly matchers: readonly Matcher[];
  /** A clause that begins with a verb and leaves its subject to the clause before. */
  readonly verbFirst: RegExp;
  /** Commas and conjunctions between clauses, not those between the items of a list. */
  readonly clauseBreak: RegExp;
  /** Between the items of a list. */
  readonly listBreak: RegExp;
  /** Where an object ends within a clause. */
  readonly objectEnd: RegExp;
  /** Words that change nothing. */
  readonly filler: RegExp;
  readonly times: TimePatterns;
}

const initial = String.raw`\p{Lu}[\p{L}'-]`;
const placeLinks =
  "(?:am (?=Main|Rhein|See|Neckar|Inn)|an der |de |del |de la |de las |de los |la |los |las |sur |les |le |du |des )?";

const sharedShapes: Readonly<Record<string, string>> = {
  place: `${initial}*(?: ${placeLinks}${initial}*)*`,
  person: `${initial}+(?: (?:de |von |van |del |de la |le |la )?${initial}+){0,2}`,
  noun: "[^,]+",
  organisation: "[^,]+",
  list: ".+",
  names: String.raw`\p{Lu}.*`,
  phone: String.raw`\+?\d[\d ()/.-]{5,}\d`,
  email: String.raw`[^\s@]+@[^\s@]+\.\p{L}{2,}`,
};

const grammars: Readonly<Record<Language, Grammar>> = { de: german, es: spanish, fr: french };

const compiled = new Map<Language, CompiledGrammar>();

/** The grammar of a language, made ready when it is first asked for. */
export function grammarOf(language: Language): CompiledGrammar {
  const grammar = compiled.get(language) ?? compile(grammars[language]);
  compiled.set(language, grammar);
  return grammar;
}

function compile(grammar: Grammar): CompiledGrammar {
  const verbs = grammar.frames.flatMap(({ verb }) => (verb === undefined ? [] : verb.slice(0, 2)));
  return {
    grammar,
    matchers: grammar.frames.flatMap((frame) => toMatchers(frame, grammar)),
    verbFirst: new RegExp(`^(?:${verbs.join("|")})(?= )`, "iu"),
    clauseBreak: toClauseBreak(grammar, verbs.join("|")),
    listBreak: new RegExp(`, ?| (?:${grammar.and}|oder|o|u|ou) `, "iu"),
    objectEnd: new RegExp(`(?:^| )${grammar.objectEnds}(?= |$)`, "u"),
    filler: new RegExp(`(?<![\\p{L}])${grammar.fillers}(?![\\p{L}'-])`, "giu"),
    times: compileTimes(grammar.times),
  };
}

function toMatchers(frame: Frame, grammar: Grammar): readonly Matcher[] {
  return toSources(frame, grammar).map((source) => {
    const shapes: Record<string, string> = {};
    const objects = source.replaceAll(
      /\{(\w+):(\w+)\}/gu,
      (_, predicate: string, shape: string) => {
        shapes[predicate] = shape;
        return `(?<${predicate}>${grammar.shapes[shape] ?? sharedShapes[shape] ?? ""})`;
      },
    );
    const body = objects.replace("{who}", whoSource(grammar));
    const end = source.endsWith("$") ? "" : "(?=[ ,]|$)";
    return {
      kind: frame.kind ?? "state",
      pattern: new RegExp(`^${body}${end}`, "u"),
      shapes,
      hasDate: Object.values(shapes).includes("date"),
    };
  });
}

function toSources({ verb, whole }: Frame, { speaker }: Grammar): readonly string[] {
  if (verb === undefined) {
    return whole === undefined ? [] : [whole];
  }
  const [first, third, rest] = verb;
  return [`${speaker.replaceAll("{verb}", `(?:${first})`)} ${rest}`, `{who} (?:${third}) ${rest}`];
}

/** "My brother", "my brother Tom", or "Tom". */
function whoSource({ my, roles }: Grammar): string {
  const { person } = sharedShapes;
  return `(?:${my} (?<role>${roles})(?: (?<roleName>${initial}+))?|(?<named>${person}))`;
}

function toClauseBreak({ clauseStart, and, but }: Grammar, verbs: string): RegExp {
  const start = `(?:${clauseStart}|${verbs})(?![\\p{L}'-])`;
  const word = "[\\p{L}'-]+";
  const item = ` (?!${start})${word}(?: ${word}){0,2}`;
  const restOfList = `${item}(?:,${item}){0,8} ${and} (?!${start})\\p{L}`;
  const listComma = `,(?!${restOfList})`;
  return new RegExp(`${listComma}|[;:](?= )| [–—-] | ${and} (?=${start})| (?=${but} )`, "iu");
}
