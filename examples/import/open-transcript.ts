import { open } from "node:fs/promises";
import { describeError } from "../terminal/describe-error.ts";

/** A transcript that can be read. */
export interface Transcript {
  /** Undefined where that is not known, as of a pipe. */
  readonly totalBytes: number | undefined;
  /** How much of it was read so far. */
  bytesRead(): number;
  readonly chunks: AsyncIterable<Buffer>;
}

/** Opens a transcript. @throws an error that says what to give instead. */
export async function openTranscript(path: string): Promise<Transcript> {
  const file = await open(path).catch((error: unknown) => {
    throw cannotImport(path, toReason(error));
  });
  const stat = await file.stat();
  if (stat.isDirectory()) {
    await file.close();
    throw cannotImport(path, "it is a folder; give a file of JSON lines");
  }
  const stream = file.createReadStream();
  return {
    totalBytes: stat.isFile() && stat.size > 0 ? stat.size : undefined,
    bytesRead: () => stream.bytesRead,
    chunks: refuseBinary(stream, path),
  };
}

async function* refuseBinary(chunks: AsyncIterable<Buffer>, path: string): AsyncGenerator<Buffer> {
  let isFirst = true;
  for await (const chunk of chunks) {
    if (isFirst && chunk.includes(0)) {
      throw cannotImport(path, "it is no text; give a file of JSON lines in UTF-8");
    }
    isFirst = false;
    yield chunk;
  }
}

function toReason(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") {
    return "there is no such file; give one of JSON lines";
  }
  return code === "EACCES" ? "this user may not read it" : describeError(error);
}

function cannotImport(path: string, reason: string): Error {
  return new Error(`--import: cannot read ${path}: ${reason}`);
}
