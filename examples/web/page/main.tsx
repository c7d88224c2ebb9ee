import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { readPlace } from "./place.ts";

const root = document.querySelector("#root");
if (root !== null) {
  createRoot(root).render(<App place={readPlace()} />);
}
