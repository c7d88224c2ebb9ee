import { type ReactNode, useState } from "react";
import type { ChatMessage } from "../chat-message.ts";
import { MemoryCard } from "./memory-card.tsx";
import type { Place } from "./place.ts";
import { forgetNote } from "./server.ts";
import { sourcesOf } from "../sources-of.ts";

interface MemoryPanelProps {
  readonly place: Place;
  /** The reply it tells of; undefined before the first one. */
  readonly reply: ChatMessage | undefined;
  readonly isReplying: boolean;
  /** Whether it lies over the chat, where there is no room beside it. */
  readonly isOpen: boolean;
  readonly close: () => void;
  readonly onForgotten: () => void;
}

/** What memory gave for a reply, each with the way to forget it. */
export function MemoryPanel(props: MemoryPanelProps): ReactNode {
  const { place, reply, isReplying, isOpen, close, onForgotten } = props;
  const [forgotten, setForgotten] = useState(0);
  const sources = reply === undefined ? [] : sourcesOf(reply);
  const nothing =
    reply === undefined ? "What a reply draws on will show here." : "Nothing was found.";
  const forget = async (id: string): Promise<void> => {
    await forgetNote(place, id);
    setForgotten(forgotten + 1);
    onForgotten();
  };
  return (
    <aside className={isOpen ? "panel open" : "panel"} aria-label="Memory">
      <div className="panel-head">
        <h2>Recalled for this reply</h2>
        <button type="button" className="quiet close" onClick={close}>
          Close
        </button>
      </div>
      {reply?.metadata?.skipped !== undefined && (
        <p className="problem">Memory was not asked: {reply.metadata.skipped}.</p>
      )}
      {sources.length === 0 ? (
        <p className="empty">{isReplying ? "Looking …" : nothing}</p>
      ) : (
        <ol>
          {sources.map((source) => (
            <MemoryCard key={source.id} {...{ place, source, forgotten, forget }} />
          ))}
        </ol>
      )}
    </aside>
  );
}
