import type { Wording } from "./wording.ts";

/** How people ask where and with whom somebody lives, works and learns, and who he is. */
export const peopleWordings: readonly Wording[] = [
  {
    predicate: "lives_in",
    nouns:
      "home ?town|home city|home country|city|town|village|residence|place of residence|domicile|whereabouts",
    by: "where|in which place",
    kinds:
      "city|cities|town|village|country|countries|state|place|neighbou?rhood|district|area|region|part of (?:the )?(?:town|city|country|world)|island|county|province",
    verbs: "~live|~reside|~stay|~dwell|~settle|based|settled|home|located|living|~call home",
    starts: "~move (?:in)?to|~relocate to|~settle in|~move",
    ends: "~move (?:away|out)|~leave",
    whether: "in",
    whose: "~live in|~reside in|based in|~move to",
    asks: [
      "where(?:abouts)? AUX S(?: ~live)?$",
      "where AUX S(?= (?:before|after) )",
      "where AUX P (?:home|flat|house|apartment|place)$",
      "(?:which|what) (?:city|town|country) (?:AUX )?(?:it|S)(?: in)?$",
      "where AUX S ~move(?: to)?$",
      "what AUX S ~call home",
    ],
  },
  {
    predicate: "works_at",
    nouns: "employers?|work ?place|company|companies|firm|place of work|current employer",
    by: "where|(?:for )?who|(?:for )?whom|what",
    kinds:
      "company|companies|firm|employer|organi[sz]ation|place|office|business|paper|newspaper|magazine|hospital|bank|agency|start-?up|studio|shop|institute|institution|school|university|lab|practice",
    verbs: "~work for|~work at|employed by|employed at|employed with|~write for",
    starts:
      "~start (?:work|working)?(?: ?(?:at|with|for))?|~join|~begin (?:work|working)?(?: ?(?:at|with|for))",
    ends: "~leave|~quit|~stop ~work(?:ing)?|~resign|~finish at|let go|fired|laid off",
    whether: "at|with",
    whose: "~work (?:at|for|with|in)|employed (?:at|by|with)",
    asks: [
      "where AUX S ~have (?:a|P) (?:job|position|post)",
      "where AUX S(?= (?:before|after) )",
      "where AUX S (?:~work|employed|~have P job|~earn (?:P|a|his|her|their) (?:money|living|keep|wages))",
      "K AUX S (?:~work|employed)(?: (?:at|for|with|in|by))?",
      "who AUX P employers?",
      "(?:name of )?the (?:company|firm|place|employer) (?:that |where )?S ~work(?: for| at)?",
      "who ~employ S",
      "where AUX P (?:work|job)$",
    ],
  },
  {
    predicate: "job_title",
    nouns:
      "job title|job|position|role|occupation|profession|trade|line of work|day job|title|post|function|vocation",
    by: "what|as what",
    kinds: "job|profession|occupation|role|position|title|work",
    verbs:
      "~work as|employed as|~do (?:for a living|for work|professionally|for a job|at work|workwise|by profession)|~have as (?:a )?job",
    starts: "~become",
    whose: "~work as",
    asks: [
      "what AUX S ~do$",
      "as what AUX S ~work",
      "what AUX S (?:by (?:profession|trade)|professionally)",
      "(?:which|what) (?:kind of |sort of |type of )?(?:work|job) AUX S (?:~do|~have|in)",
      "how AUX S ~(?:earn|make) (?:P|a|his|her|their) (?:living|money)",
      "how AUX S ~earn (?:a|P|his|her|their) (?:living|money)",
    ],
  },
  {
    predicate: "team",
    nouns: "team|squad|department|division|unit",
    by: "where",
    kinds: "team|squad|department|division|unit|group",
    verbs: "on|part of|~belong to|~work (?:in|on|with)",
    starts: "~join",
    whose: "on|in|part of",
    asks: [
      "(?:which|what) (?:team|squad|department|division|unit) AUX S(?: (?:in|on|at|with))?$",
      "on (?:which|what) team AUX S",
    ],
  },
  {
    predicate: "manager",
    nouns: "manager|boss|supervisor|line manager|superior|team ?lead|chief",
    by: "who|(?:to )?whom",
    verbs: "~report to|~report|~answer to|managed by|supervised by|~work under",
    owns: "~manage|~supervise|~lead",
    whose: "~report to",
    asks: ["who (?:AUX )?(?:~manage|~supervise|~lead|~boss) S"],
  },
  {
    predicate: "studies_at",
    nouns:
      "school|university|college|uni|kindergarten|nursery|day ?care|alma mater|high school|academy",
    by: "where",
    kinds:
      "school|university|universities|college|uni|kindergarten|nursery|faculty|academy|conservatory|day ?care",
    verbs:
      "~study|~attend|enrolled|~go to (?:school|university|college|uni|kindergarten|nursery)|(?:in|at) (?:school|university|college|kindergarten)|a student|~get P (?:degree|education)|~go to$|educated",
    starts: "~start (?:at)?|~enter|~begin (?:at)?",
    ends: "~leave|~graduate|~drop out|~finish",
    whose: "~study at|~attend|~go to",
    asks: [
      "(?:which|what|to which) (?:school|university|college|uni|kindergarten|nursery|academy) AUX S(?: ~go to| ~attend| at| in| ~visit| ~study at| ~go)?",
    ],
  },
  {
    predicate: "teacher",
    nouns: "teachers?|tutor|instructor|coach|trainer|professor",
    by: "who|by whom",
    verbs:
      "taught by|~have as (?:a )?teacher|~learn from|~take lessons (?:with|from)|~study (?:with|under)",
    owns: "~teach|~coach|~tutor|~train",
    asks: ["who (?:AUX )?(?:~teach|~tutor|~coach|~train) S"],
  },
  {
    predicate: "nickname",
    nouns: "nick ?name|short name|preferred name|pet name",
    asks: [
      "what (?:should|shall|do|can|may|must) (?:A|you) (?:~call|~address) S",
      "what AUX S ~(?:like|want|prefer) (?:to be|being) (?:called|named|addressed)",
      "what AUX S (?:like|want|wants|wanted|prefer|prefers|liked|preferred) (?:A |you )?to (?:be called|call S)",
      "how AUX S ~(?:like|want|prefer|wish) to be (?:addressed|called)",
      "how (?:should|shall|do|must) (?:A|you) (?:address|call) S",
      "(?:which|what) name AUX S (?:~go by|~use|~prefer|~like)",
      "what AUX S ~go by",
      "what do (?:friends|people|colleagues|they|others) ~call S",
    ],
  },
  {
    predicate: "name",
    nouns: "name|full name|real name|first name|surname|last name|family name|maiden name",
    asks: [
      "how AUX P (?:first |last |full )?name ~spell",
      "how AUX A ~spell P (?:first |last |full )?name",
      "what AUX S (?:called|named)$",
      "what AUX A ~call S$",
      "who AUX S$",
    ],
  },
  {
    predicate: "age",
    nouns: "age",
    asks: ["how old AUX S"],
  },
  {
    predicate: "birthday",
    nouns: "birthday|birth ?date|date of birth|day of birth|dob",
    asks: [
      "when AUX P birthday",
      "when AUX S (?:born|~celebrate P birthday|~have (?:P |a )?birthday)",
      "(?:which|what|on which|on what) (?:day|date) AUX (?:S born|P birthday)",
    ],
  },
  {
    predicate: "anniversary",
    nouns: "(?:wedding )?anniversary|wedding day",
    asks: [
      "when AUX P (?:wedding )?anniversary",
      "(?:which|what) (?:day|date) AUX P (?:wedding )?anniversary",
    ],
  },
];
