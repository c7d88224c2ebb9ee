import type { Wording } from "./wording.ts";

/** How people ask for the state, times, owners and parts of things, projects and contracts. */
export const thingWordings: readonly Wording[] = [
  {
    predicate: "plan",
    nouns:
      "plan|tariff|subscription|tier|subscription level|package|membership level|pricing plan|subscription plan",
    by: "what|on what",
    kinds: "plan|tariff|subscription|tier|package|level",
    verbs: "on$|subscribed to|~subscribe to",
    starts: "~switch to|~upgrade to|~downgrade to",
    ends: "~cancel",
    whose: "on|subscribed to",
    asks: [
      "(?:which|what|on (?:which|what)) (?:[\\w-]+ ){0,3}(?:plan|tariff|subscription|tier|package) AUX S(?: (?:on|~have|~use|~pay for))?",
    ],
  },
  {
    predicate: "price",
    nouns: "price|cost|costs|rent|fee|asking price|monthly fee|rate|charge|price tag|premium|value",
    by: "what|how much|at what price",
    verbs: "~cost|~go for|worth|~sell for|~rent for|~come to|priced at|~run (?:S )?to",
    asks: [
      "how (?:much|expensive)(?: rent| money)? AUX S$",
      "(?:how much|what) AUX A (?:~pay|~want|~ask|~charge|~spend)(?: A)?(?: (?:a|per|each) \\w+)? (?:for|on) S",
      "(?:how much|what) AUX A (?:~pay|~charge) (?:for )?S",
      "how much AUX S (?:a|per|each|worth)",
      "how (?:high|steep|expensive) AUX (?:P|the) (?:rent|price|fee|premium)",
      "for how much (?:AUX )?S",
    ],
  },
  {
    predicate: "budget",
    nouns: "budget",
    asks: [
      "(?:what|how much) (?:may|can|should) S cost",
      "how much money AUX there for S",
      "how much (?:money )?AUX A got to spend (?:for|on) S",
      "how much (?:money )?AUX §\\d+ spend (?:for|on) S",

      "how much (?:money )?(?:AUX )?A (?:spend|~have|allowed to spend|able to spend)[\\w ]*(?:for|on) S",
      "how (?:big|large|high|much) AUX (?:P |the )?budget[\\w ]*(?:for|of|on) S",
      "how (?:big|large|high) AUX P budget",
      "how much (?:money |budget )?AUX (?:there )?(?:for )?S (?:~have|get)",
    ],
  },
  {
    predicate: "database",
    nouns: "database|db|data ?store|database (?:engine|system)|storage engine|dbms",
    by: "what|which db",
    kinds:
      "(?:relational )?(?:database|db|data ?store|storage engine|dbms)(?: (?:engine|system))?s?",
    verbs: "~store (?:\\w+ ){0,3}(?:in|on)|~keep (?:\\w+ ){0,3}in|~persist (?:\\w+ ){0,2}(?:in|to)",
    whether: "~run on|~use|~sit on|on",
    starts: "~migrate to|~switch to|~move to",
    asks: [
      "K AUX S (?:~use|~run|~sit|backed|~store|~keep|~rely|built|on|~live|~have|~connect|~work|~query|~talk)",
      "where AUX S (?:~store|~keep|~save|~persist) (?:its |the |all )*(?:data|records|rows|state|queue|everything|jobs|sessions|orders|users|events)",
      "what AUX S (?:~store|~keep|~save) (?:its |the )?data",
    ],
  },
  {
    predicate: "deploys_on",
    nouns:
      "host|hosting(?: provider)?|cloud(?: provider)?|deployment target|infrastructure|hosting platform",
    by: "where|on what|what",
    kinds:
      "cloud(?: provider)?|platform|provider|host|hosting(?: provider)?|servers?|infrastructure|cluster|machine",
    verbs:
      "~deploy|deployed|hosted|~host|~run$|~run on|running|~live$|~deploy (?:on|to)|~run (?:in|at)",
    starts: "~move to|~migrate to|~switch to",
    asks: ["where AUX A ~(?:deploy|host|run) S"],
    whose: "~deploy (?:on|to)|hosted (?:on|at|by)|~run on",
  },
  {
    predicate: "version",
    nouns: "version|release|version number|build|firmware(?: version)?|software version",
    by: "what",
    kinds: "version|release|build|firmware",
    verbs: "on$|at$",
    starts: "~upgrade to|~update to",
    asks: [
      "(?:which|what) (?:version|release|build)(?: number)? (?:of \\w+ )?AUX S",
      "(?:which|what) (?:version|release|build) of S",
    ],
  },
  {
    predicate: "status",
    nouns: "status|state|condition|progress|stage|phase|standing|outcome|current state|situation",
    by: "where|how",
    kinds: "state|status|stage|phase|condition|shape",
    verbs: "~stand|~do$|going|~come along|~progress|~look$|~get on|~go$|~develop",
    asks: [
      "how AUX S$",
      "how AUX (?:it|things)(?: (?:going|stand|looking))? with S",
      "how far (?:along )?AUX S",
      "what (?:AUX )?(?:~happen|~become|the matter|up|going on) (?:to|with|of) (?:the )?(?:\\w+ )?(?:on |at |of )?S",
      "K AUX S (?:in|at)",
      "what about S$",
    ],
  },
  {
    predicate: "deadline",
    nouns: "deadline|due date|closing date|delivery date|cut-?off(?: date)?|submission date",
    by: "when|by when|until when|what date|what day|by what date|how long",
    verbs:
      "due|~close|~expire|(?:be |have to be |supposed to be |~need to be |to be )(?:ready|finished|submitted|done|in|delivered|handed in|sent|completed|complete)|ready",
    asks: [
      "(?:by when|until when|when|how long) (?:AUX )?A (?:have |has |need |needs )?(?:to |time to |time for |got to |for )?(?:submit|finish|deliver|hand in|send|complete|turn in|ship)?(?: in)? ?S(?: (?:due|finished|in|done|ready|sent|submitted))?",
      "when AUX (?:the )?deadline (?:for|of|on) S",
      "(?:which|what|by (?:which|what)) (?:day|date) AUX S due",
    ],
  },
  {
    predicate: "scheduled_for",
    nouns: "date|time|appointment|start(?:ing)? (?:date|time)|schedule|new date|slot",
    by: "when|at what time|what time|which day|what day|on (?:which|what) day|what date|which date|on what date|on which date",
    verbs:
      "~take place|~happen|scheduled|planned|set|~start|~begin|booked|on$|arranged|due|supposed to (?:be|happen|start)|~leave|~depart|~arrive|going to be|held|~meet",
    asks: [
      "when AUX S(?: (?:on|be|going to be|supposed to be))?$",
      "(?:at )?(?:which|what|on which|on what) (?:time|day|date) AUX S(?: on| at| be)?$",
      "when AUX A ~have S",
      "when AUX A (?:have to|need to|supposed to|going to) (?:be at|go to|see|attend|meet) S",
      "(?:at )?(?:what|which) time AUX A (?:have to|need to|supposed to|must) (?:be at|go to|see|attend|meet) S",
    ],
  },
  {
    predicate: "located_in",
    nouns: "location|address|headquarters|venue|hq|office",
    by: "where|in (?:which|what) (?:room|building|city|drawer)",
    kinds:
      "city|town|country|building|room|floor|shelf|drawer|street|venue|place|region|box|cupboard|box",
    verbs:
      "located|kept|stored|~sit|~hang|parked|situated|~lie|found|based|hidden|standing|placed|held|~take place",
    starts: "~move to",
    asks: [
      "where AUX S$",
      "where (?:AUX )?A ~(?:find|keep|put|store|park|leave|hide|place) S",
      "where AUX S (?:office|headquarters|hq)",
      "(?:which|what) (?:city|town|country|building|room|floor|shelf|drawer) AUX S(?: (?:in|on|at))?$",
    ],
  },
  {
    predicate: "owner",
    nouns:
      "owner|land ?lord|land ?lady|maintainer|lead|head|holder|keeper|person responsible|responsible person|author",
    by: "who",
    verbs: "owned by|maintained by|run by|led by|handled by|~belong to|in the hands of",
    owns: "~own|~run|~look after|~maintain|~lead|~manage|~handle|responsible for|in charge of|~take care of|~keep",
    whose: "~own|~have|in charge of|responsible for|~maintain",
    asks: [
      "who (?:AUX )?(?:~own|~have(?: got)?|got|~hold|~keep|~look after|~run|responsible for|in charge of|~maintain|~handle|~lead|~manage|~head|~take care of|~write|~do|~deal with|accountable for|~answer for|~guard|~care for|~work on|~prepare|on) S(?!.* as )",
      "who AUX (?:the )?(?:owner|land ?lord|land ?lady|maintainer|lead|head|holder|boss|author) (?:of|at|for|in) S",
      "whose (?:responsibility |job )?AUX S",
      "whose \\w+ AUX S",
      "(?:with )?(?:who|whom) AUX S$",
      "to whom AUX S ~belong",
      "who AUX S with$",
    ],
  },
  {
    predicate: "contact",
    nouns: "contact(?: person)?|point of contact|account manager|liaison|representative|rep",
    by: "who",
    asks: [
      "who AUX (?:§0's|the|a) (?:contact(?: person)?|point of contact|account manager|liaison|rep) (?:at|for|from|with|in|of) S",
      "(?:who|whom|to whom) (?:AUX )?A (?:~talk|~speak|~contact|~write|~turn|~call|~ring|~ask|~get in touch|~reach|~deal|~email|~phone)(?: to| with| out to)? (?:at|about|for|in|from) S",
      "who AUX S contact(?: person)?",
      "who AUX (?:the|§0's) (?:person|one) (?:to|A) (?:talk|speak|ask|call|contact|turn|write)(?: to)? (?:at|for|about|in|from) S",
    ],
  },
  {
    predicate: "units",
    nouns:
      "(?:preferred )?(?:units?(?: of measurement| system)?|measurement system|measuring system|measurements)",
    asks: [
      "(?:in )?(?:which|what) (?:units?|system of units|measurement system|measurements|unit system)(?: of \\w+)? (?:AUX |should |must )?(?:you|S)",
      "(?:AUX )?S (?:\\w+ )?(?:metric or imperial|imperial or metric|celsius or fahrenheit|fahrenheit or celsius)",
      "(?:metric|imperial|celsius|fahrenheit) or (?:metric|imperial|celsius|fahrenheit)",
    ],
  },
  {
    predicate: "reply_language",
    nouns:
      "(?:reply|answer|response|preferred|chat) language|language (?:of|for) (?:repl(?:y|ies)|answers?)",
    asks: [
      "(?:in )?(?:which|what) language (?:AUX |should |shall |must )?(?:you|the assistant) (?:~answer|~reply|~write|~respond|~speak|~talk|~use|supposed)",
      "(?:in )?(?:which|what) language AUX S ~(?:want|prefer|like|expect) (?:your|the|my|P|you|answers|replies|to be|responses)",
      "(?:in )?(?:which|what) language should (?:your|the|P) (?:answers|replies|responses)",
      "how AUX S want you to (?:answer|reply)$",
    ],
  },
];
