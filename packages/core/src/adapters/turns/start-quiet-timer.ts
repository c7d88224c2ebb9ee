/** Starts a timer that does not keep a Node process running. */
export function startQuietTimer(
  callback: () => void,
  delayMs: number,
): ReturnType<typeof setTimeout> {
  const timer = setTimeout(callback, delayMs);
  const handle: unknown = timer;
  if (isTimerOfNode(handle)) {
    handle.unref();
  }
  return timer;
}

function isTimerOfNode(timer: unknown): timer is { unref(): void } {
  return typeof timer === "object" && timer !== null && "unref" in timer;
}
