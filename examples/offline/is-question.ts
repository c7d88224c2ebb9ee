const asks =
  /[?？؟](\s|$)|^\s*(who|whom|whose|what|when|where|which|why|how|do|does|did|is|are|was|were|has|have|had|can|could|tell me|remind me)\b/iu;

/** Whether a text asks rather than tells. It knows question marks, and how English asks. */
export function isQuestion(text: string): boolean {
  return asks.test(text);
}
