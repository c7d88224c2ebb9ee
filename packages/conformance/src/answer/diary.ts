/** What the memory of the answering tests holds, one turn each. */
export const diary: readonly string[] = [
  "My sister Ana moved to Porto in March.",
  "Our cat is called Biscuit.",
  "The dentist said to come back in autumn.",
  "I paid 45 euros for the concert ticket.",
  "We had soup and bread for dinner.",
];
