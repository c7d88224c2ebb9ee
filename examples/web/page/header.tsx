import { type FormEvent, type ReactNode, useState } from "react";
import { goTo, type Place } from "./place.ts";

/** Whose memory it is, and the ways to another. */
export function Header({ place }: { readonly place: Place }): ReactNode {
  const [user, setUser] = useState(place.user);
  const changeUser = (event: FormEvent): void => {
    event.preventDefault();
    goTo({ user, chatId: "first" });
  };
  return (
    <header className="header">
      <h1>Keepsake</h1>
      <form className="account" onSubmit={changeUser}>
        <label htmlFor="user">User</label>
        <input
          id="user"
          required
          value={user}
          onChange={(event) => setUser(event.target.value)}
          maxLength={128}
          pattern="[A-Za-z0-9_.@+\-]+"
          title="letters, digits and _ . @ + -"
          autoComplete="off"
          spellCheck={false}
        />
      </form>
      <button
        type="button"
        className="quiet"
        onClick={() => goTo({ user: place.user, chatId: crypto.randomUUID() })}
      >
        New chat
      </button>
    </header>
  );
}
