/** The words of a name that may stand for it: "Tom's sister" is not Tom, nor is "sister of Tom". */
export function withoutOwner(words: readonly string[]): readonly string[] {
  return words.filter((_, at) => words[at + 1] !== "s" && words[at - 1] !== "of");
}
