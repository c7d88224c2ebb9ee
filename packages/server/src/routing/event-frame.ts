import { toWire } from "@keepsake/core/wire";

/** A server-sent event; its data is in the contract's spelling, and written in the wire's. */
export interface SentEvent {
  readonly name: string;
  /** What a reader says that it knows last, to go on from there. */
  readonly id?: string | undefined;
  readonly data: object;
}

/** A server-sent event as it is written. */
export function toEventFrame({ name, id, data }: SentEvent): string {
  const lines = [`event: ${name}`, ...(id === undefined ? [] : [`id: ${id}`])];
  return `${lines.join("\n")}\ndata: ${JSON.stringify(toWire(data))}\n\n`;
}
