import type { Wording } from "./wording.ts";

/** How people ask for pets, belongings, tools, aims and relatives. */
export const belongingWordings: readonly Wording[] = [
  {
    predicate: "pet_name",
    kinds: "pets?|animals?",
    asks: [
      "(?:which|what) (?:pets|animals|cats|dogs) AUX S (?:~have|~own|~keep).*by name",

      "what AUX P (?<kind>dog|cat|pet|horse|rabbit|parrot|hamster|budgie|tortoise|pony|puppy|kitten|bird|fish|guinea pig|snake|lizard|pets|cats|dogs)s? (?:called|named|name)",
      "what AUX P (?<kind>dog|cat|pet|horse|rabbit|parrot|hamster|budgie|tortoise|pony|puppy|kitten|bird|fish|guinea pig|snake|lizard)s?'s? names?",
      "what AUX the names? of P (?<kind>dog|cat|pet|horse|rabbit|parrot|hamster|tortoise|pony|puppy|kitten|bird|fish)s?",
      "what AUX (?:the )?(?<kind>dog|cat|pet|horse|rabbit|parrot|hamster|tortoise|pony|puppy|kitten)s? (?:called|named)",
      "what AUX S ~(?:call|name) (?:P|the|his|her|their) (?<kind>dog|cat|pet|horse|rabbit|parrot|hamster|tortoise|pony|puppy|kitten)",
    ],
  },
  {
    predicate: "has_pet",
    nouns: "pets?",
    kinds: "(?:kinds? of |sorts? of |types? of )?(?:pets?|animals?)",
    verbs: "~have|~own|~keep",
    whose: "~have (?:a |an |as pet )?",
  },
  {
    predicate: "owns",
    isOfAnyKind: true,
    nouns: "possessions|belongings",
    by: "what",
    verbs: "~own|~possess",
    starts: "~buy|~get|~acquire",
    ends: "~sell|~give away|~get rid of",
    whose: "~own|~have|~buy|~possess",
    asks: ["K AUX S ~have"],
  },
  {
    predicate: "uses",
    isOfAnyKind: true,
    by: "what|with what",
    kinds:
      "apps?|tools?|software|programs?|services?|products?|librar(?:y|ies)|frameworks?|(?:web )?browsers?|editors?|ides?|providers?|operating system|brand|databases?|queue|stack|technolog(?:y|ies)|vendors?",
    verbs:
      "~use|~depend on|~rely on|~work with|~run on|~employ|~write(?= .*\\b(?:in|with)\\b)|~take(?= notes .*(?:in|with))|~take(?= notes (?:in|with))|~keep(?= .*\\b(?:in)\\b)|~read(?= .*\\b(?:with|in|on)\\b)|~edit(?= .*\\b(?:with|in)\\b)|~send(?= .*\\b(?:with|through|via)\\b)|~record(?= .*\\b(?:with|in)\\b)|~track(?= .*\\b(?:with|in)\\b)|~manage(?= .*\\b(?:with|in)\\b)|~get around (?:by|with|on)",
    starts: "~start using|~switch to|~adopt|~migrate to",
    ends: "~stop using|~drop|~abandon|~switch (?:away )?from|~give up",
    whose: "~use|~depend on|~rely on",
    asks: [
      "where AUX S ~(?:keep|store|save|put) ",
      "what AUX S (?:~take|~use) to ",
      "what AUX S dependenc(?:y|ies)",
      "(?:through|via|with|over) K AUX S",
      "(?:which|what) (?<kind>apps?|tools?|software|editors?|browsers?|librar(?:y|ies)|frameworks?|providers?|services?) AUX S (?:on|with|for|~have)",
    ],
  },
  {
    predicate: "goal",
    isOfAnyKind: true,
    nouns: "goals?|aims?|targets?|resolutions?|ambitions?|objectives?",
    by: "what|towards? what",
    kinds: "goals?|aims?|targets?|resolutions?|ambitions?|objectives?",
    verbs:
      "~train for|~work towards?|~work on|~aim (?:for|at)|~try to (?:achieve|reach|do)|~save (?:up )?for|~prepare for|~hope to (?:achieve|do)|~want to (?:achieve|reach)|~strive for|~set|~pursue|~plan to do",
    starts: "~set",
    ends: "~drop|~give up|~abandon",
    asks: ["what AUX S ~set (?:§\\d+ |himself |herself |themselves )?(?:as|for) "],
    whose: "~train for|~work towards?|~save for",
  },
  {
    predicate: "related_to",
    nouns:
      "(?:brother|sister|sibling|son|daughter|child|children|kid|cousin|uncle|aunt|niece|nephew|mother|father|mum|mom|dad|parent|grandmother|grandfather|grandparent|neighbou?r|friend|best friend|colleague|relative|mate|flat ?mate|room ?mate)s?",
    by: "who",
    verbs: "related to|friends with",
    whose: "related to",
  },
  {
    predicate: "prefers",
    isOfAnyKind: true,
    nouns: "preferences?|rule|choice|preferred [\\w-]+|default",
    by: "what|how|where",
    verbs:
      "~prefer|~want|~like|~choose|~pick|~favou?r|~take|rather (?:have|take)|~go for|~opt for|~decide (?:on|for)",
    whose: "~prefer",
    asks: [
      "K should P [\\w ]+",
      "K should (?:you|A) (?:use|book|pick|choose|take|get|order|write|give|send)[\\w ]* (?:for )?S",
      "(?:which|what) (?<kind>[\\w-]+) should (?=(?:you|your|A)\\b)",
      "what AUX the right (?<kind>[\\w ]+) for S",
      "where should (?:you|A) ",
      "how should (?:you|A) ",
    ],
  },
  {
    predicate: "instruction",
    isOfAnyKind: true,
    nouns:
      "(?:standing )?(?:instructions?|rules?|orders?|requests?|wish(?:es)?)|(?:preferred )?(?:answer |reply )?(?:format|style|tone)",
    by: "how|what",
    kinds: "format|style|tone|form|formatting|rules?|instructions?",
    verbs:
      "~want (?:\\w+ )*(?:answers?|repl(?:y|ies)|responses?|messages?|emails?)(?: to be)?|~ask (?:you|A) to do|~tell you to do|~instruct you to do|~want",
    asks: [
      "how should (?:you|A) (?:answer|reply|respond|write|format|talk|speak|word)",
      "how should (?:answers?|repl(?:y|ies)|responses?|summar(?:y|ies)) be (?:\\w+)$",
      "how AUX S ~(?:like|want|prefer) (?:your |the |P )?(?:answers?|repl(?:y|ies)|responses?|summar(?:y|ies))",
      "how (?:long|short|detailed|formal) should (?:your |the |P )?(?:answers?|repl(?:y|ies)|responses?|summar(?:y|ies)|texts?|mails?)",
      "how should (?:P |your |the )?(?:answers?|repl(?:y|ies)|responses?|texts?|mails?|messages?|summar(?:y|ies))",
      "what should (?:you|A) (?:never|always|not|avoid)",
      "what (?:must|may|can) (?:you|A) (?:never|not|always)",
      "what have S ~(?:ask|tell) you",
    ],
  },
];
