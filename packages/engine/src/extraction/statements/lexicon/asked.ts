/** What a question asks of the one who answers, by how it is worded: a pattern and a predicate. */
export const askedPatterns: readonly (readonly [RegExp, string])[] = [
  [
    /\bwhere (?:do|are) you (?:live|living|based)\b|\bwhich (?:city|town|country) (?:do you live|are you)\b|\bwhat city\b/u,
    "lives_in",
  ],
  [
    /\bwhere do you work\b|\bwho do you work for\b|\bwhich company do you\b|\bwho(?:'s| is) your employer\b/u,
    "works_at",
  ],
  [
    /\bwhat do you do(?: for a living| for work)?\s*\?|\bwhat(?:'s| is) your (?:job|profession|occupation|role|job title)\b/u,
    "job_title",
  ],
  [
    /\bwhat (?:should|can|shall|may) i call you\b|\bhow should i (?:call|address) you\b/u,
    "nickname",
  ],
  [/\bwhat(?:'s| is) your name\b/u, "name"],
  [/\byou(?:'re| are)? (?:still )?(?:live|living|based) in [^?]{1,40}\?/u, "lives_in"],
  [/\byou(?:'re| are)? (?:still )?(?:work|working) (?:at|for) [^?]{1,40}\?/u, "works_at"],
  [/\bhow old are you\b|\bwhat(?:'s| is) your age\b/u, "age"],
  [
    /\bwhen(?:'s| is) your birthday\b|\bwhat(?:'s| is) your (?:birthday|date of birth)\b/u,
    "birthday",
  ],
  [/\byour (?:phone |mobile |cell )?number\b/u, "phone"],
  [/\byour (?:work |private )?e-?mail\b|^(?:and )?e-?mail\?/u, "email"],
  [/\bwho(?:'s| is) your (?:manager|boss|supervisor)\b|\bwho do you report to\b/u, "manager"],
  [/\bwhich team are you\b|\bwhat team are you\b|\bwhat(?:'s| is) your team\b/u, "team"],
  [
    /\b(?:any|have) (?:food )?allergies\b|\ballergic to (?:anything|something)\b|\bwhat are you allergic to\b/u,
    "allergic_to",
  ],
  [/\b(?:which|what) languages? do you speak\b/u, "speaks"],
  [/\b(?:which|what) language (?:are you learning|do you want to learn)\b/u, "learning"],
  [
    /\b(?:which|what) language (?:should|shall|do you want me to|would you like me to) ?(?:i )?(?:answer|reply|write|use)/u,
    "reply_language",
  ],
  [/\bdo you have (?:any )?pets\b|\bwhat (?:kind of )?pets? do you have\b/u, "has_pet"],
  [
    /\bwhat(?:'s| is) your (?:dog|cat|pet|rabbit|puppy|kitten|hamster)(?:'s name| called)\b/u,
    "pet_name",
  ],
  [/\bwhat (?:car|kind of car) do you (?:drive|have)\b|\bwhat do you drive\b/u, "drives"],
  [
    /\b(?:metric|imperial) or (?:metric|imperial)\b|\bcelsius or fahrenheit\b|\bwhich units\b/u,
    "units",
  ],
  [/\bwhat(?:'s| is) your (?:budget|price range)\b/u, "budget"],
  [/\bwhat instruments? do you play\b|\b(?:which|what) sports? do you play\b/u, "plays"],
  [/\bwhere do you study\b|\bwhich (?:university|school|college) do you\b/u, "studies_at"],
];
