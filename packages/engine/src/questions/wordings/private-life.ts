import type { Wording } from "./wording.ts";

/** How people ask how to reach somebody, whom he loves, and what he has, likes and does. */
export const privateWordings: readonly Wording[] = [
  {
    predicate: "phone",
    nouns:
      "(?:tele)?phone(?: number)?|mobile(?: number| phone number)?|cell(?: number| ?phone(?: number)?)?|number|extension|contact number|land ?line|handy(?: ?number)?",
    asks: [
      "(?:which|what|on (?:which|what)|at (?:which|what)|under (?:which|what)) (?:\\w+ )?number (?:AUX |to )?(?:A )?(?:~have|~call|~ring|~reach|~dial|~phone|~text|~use|reached)?(?: to (?:reach|get))?(?: on)?(?: for)? ?S",
      "(?:which|what|on (?:which|what)|at (?:which|what)|under (?:which|what)) (?:\\w+ )?number (?:AUX )?S (?:~have|~use|reached|reachable|be reached|on)",
      "how (?:AUX )?A (?:~call|~phone|~ring|~text|~reach) S",
      "how AUX S (?:be reached|reached|reachable) by phone",
    ],
  },
  {
    predicate: "email",
    nouns: "e-?mail(?: address)?|mail(?: address)?|mailbox|inbox",
    asks: [
      "(?:where|which address|what address) (?:AUX )?A (?:~write to|~e?-?mail|~send (?:an? )?(?:e-?)?mails? to|~mail) S",
      "(?:which|what|at which|at what|under which) (?:e-?)?mail(?: address)? (?:AUX )?(?:A )?(?:~reach |~use for )?S",
    ],
  },
  {
    predicate: "partner",
    nouns:
      "partner|boy ?friend|girl ?friend|significant other|other half|fiancee?|lover|sweetheart|husband|wife|spouse",
    by: "who|(?:with )?whom",
    verbs:
      "~date|seeing|~go out with|together with|together|in a relationship with|engaged to|living with|~live with|with$|in love with|a couple with",
    starts: "~get together with|~meet|~start dating",
    ends: "~break up(?: with)?|~split up(?: with)?|~separate(?: from)?",
    whose: "~date|engaged to|together with|in a relationship with",
    asks: ["who AUX S (?:seeing|dating|engaged)"],
  },
  {
    predicate: "married_to",
    nouns: "husband|wife|spouse|partner",
    by: "who|(?:to )?whom",
    verbs: "married to|married|~marry|~get married to",
    starts: "~marry|~get married",
    ends: "~divorce|~get divorced",
    whose: "married to|~marry",
  },
  {
    predicate: "diet",
    nouns:
      "diet|eating habits|way of eating|dietary (?:restrictions?|needs|requirements?|preferences?)",
    by: "how",
    kinds: "diet",
    verbs: "~eat|~follow|~keep to",
    starts: "~become|~go",
    asks: [
      "(?:which|what) (?:kind of |sort of |type of )?diet AUX S(?: ~follow| on| ~have| ~keep)?",
      "what AUX S ~eat$",
    ],
  },
  {
    predicate: "drives",
    nouns: "car|vehicle|ride|motor ?(?:bike|cycle)|van|truck|set of wheels|wheels",
    by: "what",
    kinds:
      "car|cars|vehicle|bike|bicycle|motor ?(?:bike|cycle)|van|truck|model|make|scooter|brand|wheels",
    verbs:
      "~drive|~ride|~get around (?:in|on|by|with)|~commute (?:by|on|in|with)|~cycle|~travel (?:around )?(?:by|in|on)|~go to work (?:by|in|on|with)",
    starts: "~switch to|~start driving",
    ends: "~sell|~trade in|~get rid of|~stop driving",
    whose: "~drive|~ride",
    asks: [
      "what AUX S ~get to work (?:in|on|with|by)",
      "how AUX S (?:~get (?:around|about|to work)|~commute|~travel to work|~go to work)",
      "what AUX S (?:~take|~use) to (?:get around|commute|get to work)",
      "what (?:car|vehicle|bike) AUX (?:it|S)$",
    ],
  },
  {
    predicate: "likes",
    nouns: "favou?rites",
    by: "what|who",
    kinds: "things?|stuff|foods?|tastes?|flavou?rs?|activit(?:y|ies)|pastimes?",
    isOfAnyKind: true,
    verbs:
      "~like|~love|~enjoy|~adore|fond of|into|a fan of|keen on|interested in|crazy about|~appreciate",
    whose: "~like|~love|~enjoy|~adore|fond of|into|a fan of|keen on",
    asks: ["what AUX P likes"],
  },
  {
    predicate: "dislikes",
    by: "what|who",
    kinds: "things?|stuff|foods?|tastes?|flavou?rs?|activit(?:y|ies)|pastimes?",
    isOfAnyKind: true,
    verbs:
      "not ~like|not ~want(?: to (?:hear|see|eat|have|meet|watch))?|~dislike|~hate|not (?:~stand|bear|eat|enjoy|abide|be doing with)|~detest|~loathe|~avoid|averse to|not (?:a fan of|fond of|keen on|into)",
    whose: "~dislike|~hate|not ~like|not stand|~detest|~loathe",
    asks: ["what AUX P dislikes"],
  },
  {
    predicate: "allergic_to",
    isOfAnyKind: true,
    nouns: "allerg(?:y|ies)|intolerances?|food allerg(?:y|ies)",
    by: "what|to what",
    kinds: "food|foods|things?|allerg(?:y|ies)",
    verbs:
      "allergic to|allergic|intolerant (?:to|of)|~react to|~have (?:an )?allerg(?:y|ies)(?: to)?",
    asks: [
      "(?:which|what) (?<kind>[\\p{L}-]+) (?:must|should|can|may) S not (?:be given|take|eat|have|get|touch)",
      "what (?:must|should|can|may) S not (?:eat|have|touch|drink)",
      "what AUX S not (?:allowed|supposed) to (?:eat|have)",
    ],
    whose: "allergic to|intolerant to|~react to",
  },
  {
    predicate: "takes",
    isOfAnyKind: true,
    nouns: "medications?|medicines?|meds|pills?|drugs|tablets|prescriptions?|supplements?",
    by: "what",
    kinds: "medic(?:ine|ation)s?|meds|pills?|drugs?|tablets?|supplements?|vitamins?",
    verbs: "~take|prescribed",
    starts: "~start taking",
    ends: "~stop taking",
    whose: "~take",
    asks: [
      "what AUX S on$",
      "(?:which|what) (?:medic(?:ine|ation)s?|meds|pills?|drugs?|tablets?|supplements?) AUX S (?:on|~use|~need|~get|given)",
    ],
  },
  {
    predicate: "speaks",
    nouns: "(?:native |first )?languages?|mother tongue",
    by: "what",
    kinds: "(?:foreign )?languages?|tongues?",
    verbs: "~speak|~know|fluent in|~talk|~interpret|~master",
    whose: "~speak|fluent in|~talk",
  },
  {
    predicate: "learning",
    isOfAnyKind: true,
    by: "what",
    kinds: "(?:foreign )?languages?|skills?|subjects?|instruments?|things?",
    verbs:
      "~learn|~study|~practise|~practice|~take lessons in|~teach (?:himself|herself|themselves|myself)",
    starts: "~start learning|~take up",
    ends: "~stop learning|~give up",
    whose: "~learn|~take lessons in",
  },
  {
    predicate: "plays",
    isOfAnyKind: true,
    by: "what",
    kinds: "(?:musical )?instruments?|sports?|games?|position",
    verbs: "~play|~do for sport",
    starts: "~start playing|~take up",
    ends: "~stop playing|~give up",
    whose: "~play",
    asks: ["(?:which|what) (?:sports?) AUX S (?:~do|~practise|~practice)"],
  },
  {
    predicate: "member_of",
    nouns: "clubs?|memberships?|associations?|gym",
    by: "where|of what|what",
    kinds:
      "clubs?|associations?|groups?|gyms?|societ(?:y|ies)|organi[sz]ations?|band|choir|union|part(?:y|ies)|teams?|league|bodies",
    verbs:
      "a member(?: of)?|member of|members of|~belong to|registered with|~train (?:at|with)|~sing (?:in|with)|~play (?:in|for|with)",
    starts: "~join|~become a member(?: of)?",
    ends: "~leave|~quit|~cancel P membership",
    whose: "a member of|in|~belong to|~join|~sing in|~play in",
    asks: [
      "K AUX S(?: (?:in|with|at|of))?$",
      "(?:which|what) of (?:them|these|those) AUX S (?:in|a member of)",
    ],
  },
];
