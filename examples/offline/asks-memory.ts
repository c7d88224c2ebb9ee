const asking =
  /[?？؟](\s|$)|^\s*(who|whom|whose|what|when|where|which|why|how|do|does|did|is|are|was|were|has|have|had|can|could|tell me|remind me)\b/iu;

/**
 * Whether an offline model hands a text to memory, where a real one would choose to call a tool:
 * also a text that asks and then tells, and "Tell me where Ana lives". The engine has a narrower
 * test of its own, for how much a stored question weighs in a recall, and does not export it.
 */
export function asksMemory(text: string): boolean {
  return asking.test(text);
}
