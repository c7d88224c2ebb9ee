/** The time a clause speaks of, as its verbs tell. A `perfect` may look to either side of now. */
export type Tense = "past" | "perfect" | "present" | "future";

const irregularPasts =
  "was were had did went came took got gave made said told met left lost found bought sold brought thought taught caught fought sought built sent spent lent bent kept slept felt dealt meant paid laid heard held led read ran began became sang swam drank rang sank wrote rode drove rose broke spoke stole chose froze woke wore tore swore bore knew grew threw flew drew blew saw ate fell stood understood forgot won hung stuck struck dug fed fled sat shot shook bit hid slid spun wound wed quit hit put cut set used could";

const notPast =
  "need|indeed|feed|speed|exceed|proceed|succeed|bleed|breed|hundred|seed|weed|embed|shed";

/** In the order in which one is preferred at the same place. */
const markers: readonly (readonly [Tense, string])[] = [
  [
    "future",
    "will|won['’]t|shall|gonna|(?:am|is|are|['’]m|['’]s|['’]re)\\s+(?:not\\s+)?going\\s+to|['’]ll",
  ],
  [
    "perfect",
    "['’]s\\s+(?:(?:now|just|already|also)\\s+)?(?:been|had|lived|worked|studied|played|known|taught|owned|used|driven|run|spoken)",
  ],
  [
    "present",
    "(?:am|is|are|be|being|get|gets|['’]m|['’]s|['’]re)\\s+(?:(?:not|now|still|already|currently|also)\\s+)?[a-z]+(?:ed|en|ing)",
  ],
  ["perfect", "(?:has|have|['’]ve)\\s+(?:(?:not|now|just|already|also)\\s+)?(?:been\\s+)?[a-z]+"],
  ["past", "(?:was|were|had)(?:n['’]t)?|did(?:n['’]t)?|used\\s+to"],
  ["present", "am|is|are|does?|has|have|can|must|should|['’]m|['’]re"],
  ["past", `(?!(?:${notPast})\\b)[a-z]{2,}ed|${irregularPasts.split(" ").join("|")}`],
];

const markerPattern = new RegExp(
  markers
    .map(([, source], index) => `(?<m${index}>(?:(?<!\\w)(?=\\w)|(?=['’]))(?:${source})(?!\\w))`)
    .join("|"),
  "gi",
);

interface Marker {
  readonly index: number;
  readonly tense: Tense;
}

/**
 * The tense of the verb of a clause that stands nearest before `place`, or else first after it; null
 * where none is seen.
 */
export function tenseAround(clause: string, place: number): Tense | null {
  const found = findMarkers(clause);
  const nearest = found.findLast(({ index }) => index < place) ?? found[0];
  return nearest?.tense ?? null;
}

const auxiliary =
  /(?<past>\b(?:did|was|were|had|could|used\s+to|would\s+have)(?:n['’]t)?\b)|(?<future>\b(?:will|shall)\b|\bwon['’]t\b|['’]ll\b|(?:\b(?:am|is|are)|['’](?:m|s|re))\s+(?:\S+\s+){0,4}?going\s+to\b)|(?<present>\b(?:am|is|are|do|does|has|have|can|must|should|would)(?:n['’]t)?\b|(?:what|who|where|how|when|which|that|it|here|there)['’]s\b)/i;

/** The tense a question asks in: that of its first auxiliary, or else of its first verb. */
export function tenseOfQuestion(question: string): Tense {
  const groups = auxiliary.exec(question)?.groups;
  if (groups === undefined) {
    return findMarkers(question)[0]?.tense ?? "present";
  }
  if (groups["past"] !== undefined) {
    return "past";
  }
  return groups["future"] === undefined ? "present" : "future";
}

function findMarkers(clause: string): readonly Marker[] {
  return Array.from(clause.matchAll(markerPattern), ({ index, groups = {} }) => {
    const which = markers.findIndex((_, marker) => groups[`m${marker}`] !== undefined);
    return { index, tense: markers[which]?.[0] ?? "present" };
  });
}
