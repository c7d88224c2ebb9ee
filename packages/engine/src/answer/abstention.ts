/** What is answered where memory does not tell. */
export const abstention = "I don't know: memory holds nothing about that.";
