import { type ReactNode, useEffect, useRef } from "react";
import type { ChatMessage } from "../chat-message.ts";
import { Greeting } from "./greeting.tsx";
import { Message } from "./message.tsx";
import { toReason } from "./to-reason.ts";

interface MessageListProps {
  readonly messages: readonly ChatMessage[];
  readonly isReplying: boolean;
  readonly error: Error | undefined;
  /** Id of the reply that the panel tells of. */
  readonly shown: string | undefined;
  readonly send: (text: string) => void;
  readonly tryAgain: () => void;
  readonly showSources: (messageId: string) => void;
}

/** Pixels from the end at which a reader still follows it. */
const nearEnd = 64;

/** What was said, the newest in view unless the reader looks at what was before. */
export function MessageList(props: MessageListProps): ReactNode {
  const { messages, isReplying, error, shown, send, tryAgain, showSources } = props;
  const list = useRef<HTMLDivElement>(null);
  const height = useRef(0);
  const isAsked = messages.at(-1)?.role === "user";
  useEffect(() => {
    const box = list.current;
    if (box !== null) {
      const readTo = box.scrollTop + box.clientHeight;
      box.scrollTop =
        isAsked || readTo > height.current - nearEnd ? box.scrollHeight : box.scrollTop;
      height.current = box.scrollHeight;
    }
  }, [messages, error, isAsked]);
  return (
    <div className="messages" aria-live="polite" ref={list}>
      {messages.length === 0 && <Greeting send={send} />}
      {messages.map((message) => (
        <Message
          key={message.id}
          message={message}
          isShown={message.id === shown}
          showSources={() => showSources(message.id)}
        />
      ))}
      {isReplying && isAsked && <p className="waiting">…</p>}
      {error !== undefined && (
        <div className="failure">
          <p className="problem">The reply did not come to its end. {toReason(error)}</p>
          <button type="button" className="quiet" onClick={tryAgain}>
            Try again
          </button>
        </div>
      )}
    </div>
  );
}
