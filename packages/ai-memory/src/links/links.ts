import type { CallOptions } from "@keepsake/core";
import type { LinkRelation, MemoryLink } from "./memory-link.ts";

/** Options of linking. */
export interface LinkOptions extends CallOptions {
  /** What the source is to the target. @default "related_to" */
  readonly relation?: LinkRelation | undefined;
}

/** Links between memories. */
export interface Links {
  /**
   * Links a memory to another, by their whole ids. Linking them so again changes nothing.
   *
   * @throws `AiMemoryNotFoundError` where either is missing. Daemons answer that with status 500, so
   * that the memories are asked for then.
   */
  link(sourceId: string, targetId: string, options?: LinkOptions): Promise<void>;

  /** Takes away all links from a memory to another, and tells whether there were any. */
  unlink(sourceId: string, targetId: string, options?: CallOptions): Promise<boolean>;

  /** Gets what leads from a memory and to it; nothing for an id that there is not. */
  getLinks(id: string, options?: CallOptions): Promise<readonly MemoryLink[]>;
}
