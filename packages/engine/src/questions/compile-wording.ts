import type { FactAsk } from "./fact-question.ts";
import { verbForms } from "./word-forms.ts";
import type { Wording } from "./wordings/wording.ts";

/** A way to ask for a predicate, ready to be looked for in a masked question. */
export interface CompiledWording {
  /** Words of which a question has one, or it does not match; null for none. */
  readonly leads: readonly string[] | null;
  readonly predicate: string;
  readonly pattern: RegExp;
  readonly asks: FactAsk;
  /** What things of the predicate are called anyhow; null where it names no kinds. */
  readonly kinds: RegExp | null;
  /** Whether only such things can be asked for so. */
  readonly needsKind: boolean;
  /** How much it tells that the predicate is meant, of several ways that match. */
  readonly weight: number;
}

const auxiliary =
  "am|is|are|was|were|be|been|being|do|does|did|has|have|had|will|would|can|could|should|shall|may|might|must";
const manner =
  "am|is|are|was|were|has|have|had|will|would|do|does|did|ever|always|mostly|mainly|officially|originally|first|once|use to|used to|have to|has to|want to|like to|get to|got to|going to|recently|just|also|both|all|even|be|been|being|last|regularly|often|generally|nowadays|planning to|planned to|meant to|going to be|supposed to|allowed to|able to|yet|later|previously|formerly|work or";
const after =
  "is|was|are|were|at|in|on|for|of|before|after|when|called|named|to|be|with|during|and|or|from|since|has|had|will|until|again|there|like|i|under|while|about|regarding|concerning|if";
const kind = `(?<kind>(?:(?!(?:${auxiliary})\\b)[§\\p{L}\\p{N}'-]+)(?: (?!(?:${auxiliary})\\b)[§\\p{L}\\p{N}'-]+){0,4})`;
const asking =
  "(?:(?:what|who|whom|which|when|how (?:much|many|old|high|big|large|long|is|was|are|were))(?: [\\w-]+){0,2}? AUX |^)(?:the |all (?:of )?)?(?:names? of )?";
const modifiers = "(?:(?!not\\b)[§\\p{L}\\p{N}-]+ ){0,2}?";
const times: readonly (readonly [string, FactAsk])[] = [
  ["(?:since|from) (?:when|(?:which|what) (?:year|month|day|date))", "since"],
  ["(?:for )?how (?:long|many (?:years|months|weeks|days))", "howLong"],
  ["(?:until|till|up to) (?:when|(?:which|what) (?:year|month|day|date))", "until"],
  ["(?:when|(?:in |on )?(?:which|what) (?:year|month|day|date))", "since"],
];

/** All ways to ask that a table holds for one predicate. */
export function compileWording(wording: Wording): readonly CompiledWording[] {
  return [
    ...(wording.asks ?? []).map((source) =>
      compile(wording, source, { asks: "value", weight: /\bK\b/u.test(source) ? 1 : 3 }),
    ),
    ...compileNouns(wording),
    ...compileVerbs(wording),
    ...compileTimes(wording),
    ...compileSubjects(wording),
  ];
}

function compileNouns(wording: Wording): readonly CompiledWording[] {
  if (wording.nouns === undefined) {
    return [];
  }
  const noun = `(?<kind>${modifiers}(?:${wording.nouns}))`;
  const end = `(?!'s)(?=$|,| (?:${after})\\b| §)`;
  return [
    compile(wording, `${asking}P ${noun}${end}`, { asks: "value", weight: 3 }),
    compile(wording, `${asking}(?:a )?${noun} (?:of|for|on|at|in|to|with|from) S`, {
      asks: "value",
      weight: 3,
    }),
    compile(wording, `${asking}S ${noun}$`, { asks: "value", weight: 2 }),
    compile(
      wording,
      `(?:which|what) ${noun} AUX S(?: (?:~have|~own|~use|~hold|with|on|in|at|for))*(?=$| (?:before|after|previously|at|in|on)\\b)`,
      {
        asks: "value",
        weight: 3,
      },
    ),
    compile(wording, `(?:which|what|who) AUX S ~have as (?:a |an |P |the |his |her )?${noun}`, {
      asks: "value",
      weight: 3,
    }),
    compile(wording, `(?:which|what) ${noun} AUX (?:on|in|at|with) S`, {
      asks: "value",
      weight: 2,
    }),
    compile(wording, `how many ${noun} AUX S ~have`, { asks: "howMany", weight: 3 }),
    compile(wording, `^(?:is|are|was|were) P ${noun} `, { asks: "holds", weight: 2 }),
    compile(wording, `^(?:is|are|was|were) (?:the )?${noun} (?:of|for|at|in) S `, {
      asks: "holds",
      weight: 2,
    }),
    compile(wording, `^AUX S (?:~have )?(?:a |an |any )${noun}$`, { asks: "holds", weight: 1 }),
    compile(wording, `^(?:is|are|was|were) (?<object>(?!§0).+?) P ${noun}$`, {
      asks: "holds",
      weight: 2,
    }),
    compile(
      wording,
      `^(?:is|are|was|were) (?<object>.+?) (?:the |a )?${noun} (?:of|for|at|in) S$`,
      { asks: "holds", weight: 2 },
    ),
    compile(wording, `whose ${noun} (?:is|was|are) `, { asks: "subject", weight: 2 }),
    compile(
      wording,
      `(?:when|since when|from when) AUX S ~(?:get|have|become|start) (?:P |a |the |this |that )?${noun}`,
      { asks: "since", weight: 2 },
    ),
  ];
}

function compileVerbs(wording: Wording): readonly CompiledWording[] {
  const { verbs, by } = wording;
  if (verbs === undefined) {
    return [];
  }
  const verb = `(?:${verbs})(?![\\p{L}\\p{N}'])`;
  const byKind = `(?:which|what) ${kind} AUX S ${verb}`;
  return [
    ...(by === undefined
      ? []
      : [compile(wording, `(?:${by})(?: else| all)? AUX S ${verb}`, { asks: "value", weight: 2 })]),
    ...(wording.kinds === undefined && wording.isOfAnyKind !== true
      ? []
      : [
          compile(wording, byKind, { asks: "value", weight: 1 }),
          compile(wording, `how many ${kind} AUX S ${verb}`, { asks: "howMany", weight: 1 }),
          compile(wording, `how many ${kind} AUX S (?:~have|~own|in$|on$)`, {
            asks: "howMany",
            weight: 1,
            needsKind: true,
          }),
        ]),
    compile(wording, `^AUX S ${verb} ?`, { asks: "holds", weight: 2 }),
    ...(wording.whether === undefined
      ? []
      : [compile(wording, `^AUX S (?:${wording.whether}) `, { asks: "holds", weight: 1.5 })]),
  ];
}

function compileTimes(wording: Wording): readonly CompiledWording[] {
  const { by, starts, ends } = wording;
  const verbs =
    /when/u.test(by ?? "") || wording.predicate === "status" ? undefined : wording.verbs;
  return times.flatMap(([prefix, asks]) => [
    ...(verbs === undefined
      ? []
      : [compile(wording, `${prefix} AUX S (?:${verbs})(?![\\p{L}'])`, { asks, weight: 2 })]),
    ...(starts === undefined
      ? []
      : [compile(wording, `${prefix} AUX S (?:${starts})(?![\\p{L}'])`, { asks, weight: 2 })]),
    ...(ends === undefined
      ? []
      : [
          compile(wording, `${prefix} AUX S (?:${ends})(?![\\p{L}'])`, {
            asks: "until",
            weight: 2.5,
          }),
        ]),
  ]);
}

function compileSubjects(wording: Wording): readonly CompiledWording[] {
  const { owns } = wording;
  const inverse =
    owns === undefined
      ? []
      : [
          compile(
            wording,
            `(?:which|what|who) (?:[\\w-]+ ){0,3}?AUX (?<object>§\\d+) (?:${owns})`,
            {
              asks: "subject",
              weight: 1.5,
            },
          ),
        ];
  if (wording.whose === undefined) {
    return inverse;
  }
  const whose = `(?:${wording.whose})(?![\\p{L}'])`;
  return [
    ...inverse,
    compile(
      wording,
      `^(?:who(?: else| all)?|which (?:[\\w§'-]+ ){0,3}[\\w§'-]+?) AUX ${whose} (?!§\\d+ (?!(?:on|in|at|for|to|with|now|from|today)(?![\\p{L}]))\\p{L})`,
      {
        asks: "subject",
        weight: 1.5,
      },
    ),
  ];
}

function compile(
  { predicate, kinds, nouns, isOfAnyKind }: Wording,
  source: string,
  {
    asks,
    weight,
    needsKind = weight === 1 && isOfAnyKind !== true && (asks === "value" || asks === "howMany"),
  }: { asks: FactAsk; weight: number; needsKind?: boolean },
): CompiledWording {
  const plain = [kinds, nouns].filter((part) => part !== undefined).join("|");
  return {
    predicate,
    asks,
    weight,
    needsKind,
    leads: leadsOf(source),
    pattern: new RegExp(narrowClasses(`(?<![\\p{L}\\p{N}§'])${expand(source)}`)),
    kinds: plain === "" ? null : new RegExp(narrowClasses(`(?:^| )(?:${plain})(?:e?s)?$`)),
  };
}

/** Replaces the marks of a wording; the first `S` or `P` is the one asked about. */
function expand(source: string): string {
  let isNamed = source.includes("(?<kind>");
  let hasSubject = false;
  const number = (): string => {
    const group = hasSubject ? "\\d+" : "(?<subject>\\d+)";
    hasSubject = true;
    return group;
  };
  return source
    .replaceAll(
      /~(?:\(\?:([a-z|]+)\)|([a-z]+))/g,
      (_, several?: string, one?: string) =>
        `(?:${(several ?? one ?? "").split("|").flatMap(verbForms).join("|")})`,
    )
    .replaceAll(/AUX (?:AUX )?|AUX/g, `(?:(?:${auxiliary}) )*`)
    .replaceAll(/\bK\b/g, () => {
      const group = isNamed ? "[\\p{L}\\p{N} -]+?" : `(?:which|what) ${kind}`;
      isNamed = true;
      return group;
    })
    .replaceAll(
      /\bA\b/g,
      "(?:§\\d+|they|you|we|people|one|someone|somebody|anyone|anybody|it|he|she|(?:the |§0's )?(?:customers|clients|guests|friends|others|users|visitors|colleagues|family|tenants|members))",
    )
    .replaceAll(/\b[SP]\b/g, (mark) =>
      mark === "P" ? `§${number()}'s` : `§${number()}(?!'s)(?: (?:${manner})(?![\\p{L}]))*`,
    );
}

const leadPattern = /^\^?(?:\(\?:(?<several>[^()]*)\)(?![?*{])|(?<one>[a-z]+)(?![a-z?*{]))/;

/** The words of which a wording begins with one, as far as they stand first; null where they do not. */
function leadsOf(source: string): readonly string[] | null {
  if (/^\^?K\b/.test(source)) {
    return ["which", "what"];
  }
  const { several, one } = leadPattern.exec(source)?.groups ?? {};
  const leads = (several?.split("|") ?? [one ?? ""]).map((lead) => /^[a-z]*/.exec(lead)?.[0] ?? "");
  return leads.includes("") ? null : leads;
}

const latinLetters = "a-z\u00df-\u024f";

/**
 * Writes the classes of letters and digits as those of Latin script, in lower case. With those of
 * Unicode the hundreds of patterns would take seconds to compile at the first question.
 */
function narrowClasses(source: string): string {
  return source
    .replaceAll(/\[[^\]]*\]/g, (group) => narrowClass(group, latinLetters))
    .replaceAll("\\p{L}", `[${latinLetters}]`)
    .replaceAll("\\p{N}", String.raw`\d`);
}

function narrowClass(group: string, letters: string): string {
  return group.replaceAll("\\p{L}", letters).replaceAll("\\p{N}", String.raw`\d`);
}
