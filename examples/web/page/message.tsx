import type { ReactNode } from "react";
import type { ChatMessage } from "../chat-message.ts";
import { CitedText } from "./cited-text.tsx";
import { sourcesOf } from "../sources-of.ts";

interface MessageProps {
  readonly message: ChatMessage;
  /** Whether the panel tells of it. */
  readonly isShown: boolean;
  readonly showSources: () => void;
}

/** One message, a reply with the way to its sources. */
export function Message({ message, isShown, showSources }: MessageProps): ReactNode {
  const sources = sourcesOf(message);
  const text = message.parts.map((part) => (part.type === "text" ? part.text : "")).join("");
  return (
    <article className={`message ${message.role}`} data-message={message.role}>
      {text !== "" && <CitedText text={text} sources={sources} showSources={showSources} />}
      {message.metadata?.stopped === true && <span className="note">Stopped</span>}
      {sources.length > 0 && (
        <button type="button" className="sources" aria-pressed={isShown} onClick={showSources}>
          {sources.length === 1 ? "1 memory" : `${sources.length} memories`}
        </button>
      )}
    </article>
  );
}
