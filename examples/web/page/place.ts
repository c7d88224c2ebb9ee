/** Whose chat the page shows, and which one: from its address. */
export interface Place {
  readonly user: string;
  readonly chatId: string;
}

/** Reads the address of the page; without one, the guest's first chat. */
export function readPlace(): Place {
  const query = new URLSearchParams(location.search);
  return { user: query.get("user") || "guest", chatId: query.get("chat") || "first" };
}

/** Goes to another chat, or to another user's. */
export function goTo({ user, chatId }: Place): void {
  location.search = toQuery({ user, chatId });
}

/** A place as the query of an address. */
export function toQuery({ user, chatId }: Place): string {
  return new URLSearchParams({ user, chat: chatId }).toString();
}
