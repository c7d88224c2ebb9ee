import type { ChatMessage } from "./chat-message.ts";

/** A record that a reply was made from. */
export interface Source {
  /** Id of the record. */
  readonly id: string;
  /** As the text cites it, such as `[1]`; null where it does not. */
  readonly marker: string | null;
}

type Part = ChatMessage["parts"][number];

/** What memory gave for a reply: what it cites first, then what was recalled besides. */
export function sourcesOf({ parts }: ChatMessage): readonly Source[] {
  const text = parts.map((part) => (part.type === "text" ? part.text : "")).join("");
  const answered = parts.flatMap(answeredFrom);
  const recalled = parts.flatMap(recalledIn);
  // Markers are those of the tool's answer, or else those of the notes that the model read.
  const marked = answered.length > 0 ? answered : recalled;
  const cited = marked.filter(({ marker }) => marker !== null && text.includes(marker));
  const ids = new Set(cited.map(({ id }) => id));
  const others = recalled.filter(({ id }) => !ids.has(id));
  return [...cited, ...others.map(({ id }) => ({ id, marker: null }))];
}

function answeredFrom(part: Part): readonly Source[] {
  const isThere = part.type === "tool-answer" && part.state === "output-available";
  return isThere && part.output.status === "ok" ? part.output.citations : [];
}

function recalledIn(part: Part): readonly Source[] {
  if (part.type !== "source-document") {
    return [];
  }
  const marker = part.providerMetadata?.["keepsake"]?.["citation"];
  return [{ id: part.sourceId, marker: typeof marker === "string" ? marker : null }];
}
