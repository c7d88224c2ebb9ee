import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";

interface ComposerProps {
  readonly isReplying: boolean;
  readonly send: (text: string) => void;
  readonly stop: () => void;
}

/** Where the user writes: Enter sends, Shift and Enter begins a new line. */
export function Composer({ isReplying, send, stop }: ComposerProps): ReactNode {
  const [text, setText] = useState("");
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    // A button that was pressed and went took the focus with it.
    if (document.activeElement === document.body) {
      box.current?.focus();
    }
  }, [isReplying]);
  const submit = (): void => {
    if (text.trim() !== "" && !isReplying) {
      send(text.trim());
      setText("");
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      submit();
    }
  };
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <textarea
        ref={box}
        aria-label="Message"
        dir="auto"
        placeholder="Say or ask something"
        rows={1}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {isReplying ? (
        <button key="stop" type="button" className="stop" onClick={stop}>
          Stop
        </button>
      ) : (
        <button key="send" type="submit" disabled={text.trim() === ""}>
          Send
        </button>
      )}
    </form>
  );
}
