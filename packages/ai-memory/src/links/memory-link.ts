import { type Reader, recordReader, type WithExtra } from "../reading/read-record.ts";
import { nullable, text } from "../reading/read-value.ts";

/** How a memory may be to another; `reflects_on` and `derives_from` from ai-memory 0.10 on. */
export const linkRelations = [
  "related_to",
  "supersedes",
  "contradicts",
  "derived_from",
  "reflects_on",
  "derives_from",
] as const;

/** One of {@link linkRelations}. */
export type LinkRelation = (typeof linkRelations)[number];

/** What leads from a memory to another. */
export interface MemoryLink extends WithExtra {
  readonly sourceId: string;
  readonly targetId: string;
  /** One of {@link linkRelations}, or of those that later daemons add. */
  readonly relation: string;
  readonly createdAt: string;
  /** Null before 0.10. */
  readonly attestLevel: string | null;
  /** Null before 0.10. */
  readonly observedBy: string | null;
  /** Null before 0.10. */
  readonly validFrom: string | null;
}

/** Reads a link. */
export const readMemoryLink: Reader<MemoryLink> = recordReader<MemoryLink>({
  sourceId: text,
  targetId: text,
  relation: text,
  createdAt: text,
  attestLevel: nullable(text),
  observedBy: nullable(text),
  validFrom: nullable(text),
});
