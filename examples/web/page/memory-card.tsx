import { type ReactNode, useEffect, useState } from "react";
import type { ShownNote } from "../chat-message.ts";
import { formatTime } from "./format-time.ts";
import type { Place } from "./place.ts";
import { fetchNote } from "./server.ts";
import { toReason } from "./to-reason.ts";
import type { Source } from "../sources-of.ts";

interface MemoryCardProps {
  readonly place: Place;
  readonly source: Source;
  /** How often something was forgotten: what goes with it is looked at again. */
  readonly forgotten: number;
  readonly forget: (id: string) => Promise<void>;
}

type Shown = ShownNote | "forgotten" | Error | null;

/** One thing that was recalled: what, when and by whom. */
export function MemoryCard({ place, source, forgotten, forget }: MemoryCardProps): ReactNode {
  const { id, marker } = source;
  const [shown, setShown] = useState<Shown>(null);
  useEffect(() => {
    fetchNote(place, id).then((note) => setShown(note ?? "forgotten"), setShown);
  }, [place, id, forgotten]);
  return (
    <li className="card" data-memory={id}>
      {marker !== null && <span className="marker">{marker.slice(1, -1)}</span>}
      {shown !== null && describe(shown)}
      {shown !== null && shown !== "forgotten" && !(shown instanceof Error) && (
        <button
          type="button"
          className="quiet forget"
          onClick={() => void forget(id).catch(setShown)}
        >
          Forget
        </button>
      )}
    </li>
  );
}

function describe(shown: ShownNote | "forgotten" | Error): ReactNode {
  if (shown === "forgotten") {
    return <p className="empty">Forgotten</p>;
  }
  if (shown instanceof Error) {
    return <p className="problem">{toReason(shown)}</p>;
  }
  return (
    <>
      <p dir="auto">{shown.text}</p>
      <p className="origin">
        {shown.origin}, <time dateTime={shown.observedAt}>{formatTime(shown.observedAt)}</time>
      </p>
    </>
  );
}
