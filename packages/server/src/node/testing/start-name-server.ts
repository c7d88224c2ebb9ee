import { createSocket } from "node:dgram";
import { once } from "node:events";
import { onTestFinished } from "vitest";

const headerBytes = 12;
const [typeA, typeAaaa] = [1, 28];

/** A name server of this machine, until the test ends, which has two addresses for a name and is silent on others. */
export async function startNameServer(name: string): Promise<string> {
  const socket = createSocket("udp4");
  socket.on("message", (query, { port, address }) => {
    const { asked, type, end } = readQuestion(query);
    if (asked === name) {
      socket.send(toAnswer(query.subarray(0, end), type), port, address);
    }
  });
  await once(socket.bind(0, "127.0.0.1"), "listening");
  onTestFinished(() => void socket.close());
  return `127.0.0.1:${socket.address().port}`;
}

interface Question {
  readonly asked: string;
  readonly type: number;
  /** Where it ends. */
  readonly end: number;
}

/** RFC 1035, section 4.1.2. */
function readQuestion(query: Buffer): Question {
  const labels: string[] = [];
  let at = headerBytes;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString("latin1", at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { asked: labels.join("."), type: query.readUInt16BE(at + 1), end: at + 5 };
}

/** RFC 1035, section 4.1.3: the name is that of the question, and the address lasts for a minute. */
function toAnswer(question: Buffer, type: number): Buffer {
  const header = Buffer.from(question);
  header.writeUInt16BE(0x8180, 2);
  header.writeUInt16BE(type === typeA || type === typeAaaa ? 1 : 0, 6);
  header.writeUInt32BE(0, 8);
  const data = type === typeA ? [93, 184, 215, 14] : [0x26, 6, 0x47, 0, ...Array(11).fill(0), 1];
  const record = [0xc0, headerBytes, 0, type, 0, 1, 0, 0, 0, 60, 0, data.length, ...data];
  return Buffer.concat([header, Buffer.from(record)]);
}
