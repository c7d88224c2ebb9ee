/** A fact given as data, and a question for it in the language of its words. */
export interface KnownFact {
  readonly question: string;
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
}

/** Facts about different people, one for each language or script. */
export const knownFacts: readonly KnownFact[] = [
  { question: "李娜住在哪里？", subject: "李娜", predicate: "lives_in", object: "北京" },
  { question: "Πού μένει η ΜΑΡΙΑ;", subject: "Μαρία", predicate: "lives_in", object: "Βόλος" },
  { question: "أين يعمل محمد؟", subject: "مُحَمَّد", predicate: "works_at", object: "الجامعة" },
  { question: "김민수는 어디에 살아요?", subject: "김민수", predicate: "lives_in", object: "서울" },
  { question: "Что любит Пётр?", subject: "Петр", predicate: "likes", object: "ёлка" },
  { question: "מה שרה אוהבת?", subject: "שָׂרָה", predicate: "likes", object: "תפוחים" },
  { question: "田中さんは何が好きですか", subject: "田中", predicate: "likes", object: "寿司" },
  { question: "प्रिया को क्या पसंद है?", subject: "प्रिया", predicate: "likes", object: "चाय" },
  { question: "สมชายอยู่ที่ไหน", subject: "สมชาย", predicate: "lives_in", object: "กรุงเทพ" },
  { question: "ISIK nerede oturuyor?", subject: "Işık", predicate: "lives_in", object: "İzmir" },
  { question: "Was fährt Müller?", subject: "Müller", predicate: "drives", object: "Käfer" },
];
