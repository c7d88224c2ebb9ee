/** The signals that ask a process to end. */
const endSignals = ["SIGTERM", "SIGINT"] as const;

/** Waits until the process is asked to end. Asked again, it ends at once. */
export function untilSignalled(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of endSignals) {
      process.once(signal, () => {
        resolve(signal);
        process.on(signal, () => process.exit(1));
      });
    }
  });
}
