import { useChat } from "@ai-sdk/react";
import { DefaultChatTransport } from "ai";
import { type ReactNode, useMemo, useState } from "react";
import type { ChatMessage } from "../chat-message.ts";
import { Composer } from "./composer.tsx";
import { MemoryPanel } from "./memory-panel.tsx";
import { MessageList } from "./message-list.tsx";
import { fetchMessages } from "./server.ts";
import { type Place, toQuery } from "./place.ts";

interface ChatProps {
  readonly place: Place;
  readonly earlier: readonly ChatMessage[];
}

/** The chat beside what memory gave for it. */
export function Chat({ place, earlier }: ChatProps): ReactNode {
  const transport = useMemo(() => createTransport(place), [place]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [isPanelOpen, openPanel] = useState(false);
  const chat = useChat<ChatMessage>({
    id: place.chatId,
    messages: [...earlier],
    transport,
    onFinish: ({ message, isAbort }) => {
      if (isAbort) {
        chat.setMessages((messages) => markStopped(messages, message.id));
      }
    },
  });
  const { messages, status, error } = chat;
  const isReplying = status === "submitted" || status === "streaming";
  const last = isReplying ? messages.at(-1) : messages.findLast(({ role }) => role === "assistant");
  const reply = messages.find(({ id }) => id === chosen) ?? last;
  const send = (text: string): void => {
    setChosen(null);
    void chat.sendMessage({ text });
  };
  const showSources = (messageId: string): void => {
    setChosen(messageId);
    openPanel(true);
  };
  const showWhatIsLeft = async (): Promise<void> => {
    if (!isReplying) {
      chat.setMessages(await fetchMessages(place));
    }
  };
  return (
    <main className="columns">
      <section className="chat">
        <MessageList
          {...{ messages, isReplying, error, send, showSources }}
          shown={reply?.id}
          tryAgain={() => void chat.regenerate()}
        />
        <Composer isReplying={isReplying} send={send} stop={() => void chat.stop()} />
      </section>
      <MemoryPanel
        place={place}
        reply={reply}
        isReplying={isReplying}
        isOpen={isPanelOpen}
        close={() => openPanel(false)}
        onForgotten={() => void showWhatIsLeft()}
      />
    </main>
  );
}

/** Sends the new message alone: the server has the others. */
function createTransport(place: Place): DefaultChatTransport<ChatMessage> {
  return new DefaultChatTransport({
    api: `/api/chat?${toQuery(place)}`,
    prepareSendMessagesRequest: ({ messages }) => ({ body: { message: messages.at(-1) } }),
  });
}

function markStopped(messages: readonly ChatMessage[], id: string): ChatMessage[] {
  return messages.map((message) =>
    message.id === id && message.role === "assistant"
      ? { ...message, metadata: { ...message.metadata, stopped: true } }
      : message,
  );
}
