import { connect } from "node:net";

/** Milliseconds that an answer is waited for before hanging up. */
const patienceMs = 60;

/** Sends bytes, written as Latin-1, and hangs up; gives the statuses that were answered, or 0. */
export async function sendBytes(
  { hostname, port }: URL,
  bytes: string,
): Promise<readonly [number, ...number[]]> {
  const received = await new Promise<string>((resolve) => {
    const socket = connect(Number(port), hostname);
    const parts: string[] = [];
    const end = (): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(parts.join(""));
    };
    const timer = setTimeout(end, patienceMs);
    socket.setEncoding("latin1");
    socket.on("data", (part) => parts.push(String(part)));
    socket.on("error", end);
    socket.on("close", end);
    socket.write(bytes, "latin1");
  });
  const [first = 0, ...rest] = Array.from(received.matchAll(/HTTP\/1\.1 (\d{3})/g), ([, status]) =>
    Number(status),
  );
  return [first, ...rest];
}
