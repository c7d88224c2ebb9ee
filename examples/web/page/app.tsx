import { type ReactNode, useEffect, useState } from "react";
import type { ChatMessage } from "../chat-message.ts";
import { Chat } from "./chat.tsx";
import { Header } from "./header.tsx";
import type { Place } from "./place.ts";
import { fetchMessages } from "./server.ts";
import { toReason } from "./to-reason.ts";

type Loaded = readonly ChatMessage[] | Error | null;

/** The page: a chat of a user's as memory keeps it. */
export function App({ place }: { readonly place: Place }): ReactNode {
  const [loaded, setLoaded] = useState<Loaded>(null);
  useEffect(() => {
    fetchMessages(place).then(setLoaded, setLoaded);
  }, [place]);
  return (
    <div className="app">
      <Header place={place} />
      {show(loaded, place)}
    </div>
  );
}

function show(loaded: Loaded, place: Place): ReactNode {
  if (loaded === null) {
    return null;
  }
  return loaded instanceof Error ? (
    <p className="problem">This chat could not be opened. {toReason(loaded)}</p>
  ) : (
    <Chat place={place} earlier={loaded} />
  );
}
