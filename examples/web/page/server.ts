import type { ChatMessage, ShownNote } from "../chat-message.ts";
import { type Place, toQuery } from "./place.ts";

/** The messages of a chat. */
export async function fetchMessages(place: Place): Promise<ChatMessage[]> {
  const response = await fetch(`/api/chat?${toQuery(place)}`);
  await requireOk(response);
  return await response.json();
}

/** A note of memory's; null where it was forgotten. */
export async function fetchNote(place: Place, id: string): Promise<ShownNote | null> {
  const response = await fetch(noteAddress(place, id));
  if (response.status === 404) {
    return null;
  }
  await requireOk(response);
  return await response.json();
}

/** Has memory forget a note, and what was derived from it. */
export async function forgetNote(place: Place, id: string): Promise<void> {
  await requireOk(await fetch(noteAddress(place, id), { method: "DELETE" }));
}

function noteAddress(place: Place, id: string): string {
  return `/api/notes/${encodeURIComponent(id)}?${toQuery(place)}`;
}

async function requireOk(response: Response): Promise<void> {
  if (!response.ok) {
    throw new Error(await response.text());
  }
}
