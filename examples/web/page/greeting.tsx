import type { ReactNode } from "react";

const suggestions = ["My brother Rui moved to Porto in March.", "Where does Rui live?"];

/** What an empty chat begins with. */
export function Greeting({ send }: { readonly send: (text: string) => void }): ReactNode {
  return (
    <div className="greeting">
      <h2>Tell me something worth keeping.</h2>
      <p>I remember it in every later chat, and show where an answer comes from.</p>
      {suggestions.map((text) => (
        <button key={text} type="button" className="suggestion" onClick={() => send(text)}>
          {text}
        </button>
      ))}
    </div>
  );
}
