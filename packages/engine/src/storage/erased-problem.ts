/** What a failed synthesis says of its problem once events of its scope were erased. */
export const erasedProblem = "why it failed was erased";
