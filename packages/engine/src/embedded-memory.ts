import {
  type Acknowledgement,
  type Answer,
  type AnswerInput,
  type BulkAcknowledgement,
  type CallOptions,
  type EventFilter,
  type ExperienceInput,
  type ForgetRequest,
  type ForgetResult,
  type Memory,
  type MemoryEvent,
  type Pack,
  type Page,
  type RecallInput,
  requireScope,
  type ScopedMemory,
  sealScope,
  withCallLimits,
  type WriteOptions,
} from "@keepsake/core";
import {
  answerInputSchema,
  callOptionsSchema,
  eventFilterSchema,
  experienceInputSchema,
  experienceItemsSchema,
  recallInputSchema,
  validate,
  writeOptionsSchema,
} from "@keepsake/core/schema";
import type { z } from "zod";
import { answerQuestion } from "./answer/answer-question.ts";
import { findEvent } from "./events/find-event.ts";
import { listEvents } from "./events/list-events.ts";
import { toForgetSelection } from "./forget/to-forget-selection.ts";
import { EventWriter } from "./log/event-writer.ts";
import { recallEvents } from "./recall/recall-events.ts";
import type { Storage } from "./storage/storage.ts";

/** The contract over a storage of this process: each method checks what it got and delegates. */
export class EmbeddedMemory implements Memory {
  readonly #storage: Storage;
  readonly #writer: EventWriter;

  constructor(storage: Storage) {
    this.#storage = storage;
    this.#writer = new EventWriter(storage);
  }

  async experience(
    scope: string,
    input: ExperienceInput,
    options?: WriteOptions,
  ): Promise<Acknowledgement> {
    const item = validate(experienceInputSchema, input, { name: "text", code: "INVALID_ENVELOPE" });
    return await this.#write(scope, options, () => this.#writer.write(scope, item));
  }

  async experienceBulk(
    scope: string,
    items: readonly ExperienceInput[],
    options?: WriteOptions,
  ): Promise<BulkAcknowledgement> {
    const checked = validate(experienceItemsSchema, items, { name: "items" });
    const write = (): Promise<BulkAcknowledgement> => this.#writer.writeAll(scope, checked);
    return await this.#write(scope, options, write);
  }

  async recall(scope: string, request: RecallInput = {}, options?: CallOptions): Promise<Pack> {
    const input = validate(recallInputSchema, request, { name: "query" });
    const checked = typeof input === "string" ? { query: input } : input;
    return await this.#call(scope, options, () => recallEvents(this.#storage, scope, checked));
  }

  async answer(scope: string, request: AnswerInput, options?: CallOptions): Promise<Answer> {
    const input = validate(answerInputSchema, request, { name: "question" });
    const checked = typeof input === "string" ? { question: input } : input;
    return await this.#call(scope, options, () => answerQuestion(this.#storage, scope, checked));
  }

  async events(
    scope: string,
    filter: EventFilter = {},
    options?: CallOptions,
  ): Promise<Page<MemoryEvent>> {
    const checked = validate(eventFilterSchema, filter, { name: "filter" });
    const readPage = (next: EventFilter): Promise<Page<MemoryEvent>> =>
      this.events(scope, next, options);
    const request = { filter: checked, readPage };
    return await this.#call(scope, options, () => listEvents(this.#storage, scope, request));
  }

  async event(id: string, options?: CallOptions): Promise<MemoryEvent> {
    return await runWithin(callOptionsSchema, options, () => findEvent(this.#storage, id));
  }

  async forget(
    scope: string,
    request: ForgetRequest,
    options?: CallOptions,
  ): Promise<ForgetResult> {
    const selection = toForgetSelection(request);
    return await this.#call(scope, options, async () => ({
      deleted: { events: await this.#writer.forget(scope, selection) },
    }));
  }

  scope(path: string): ScopedMemory {
    return sealScope(this, path);
  }

  async close(): Promise<void> {
    await this.#writer.close();
    await this.#storage.close();
  }

  #write<T>(scope: string, options: WriteOptions | undefined, work: () => Promise<T>): Promise<T> {
    requireScope(scope);
    return runWithin(writeOptionsSchema, options, work);
  }

  #call<T>(scope: string, options: CallOptions | undefined, work: () => Promise<T>): Promise<T> {
    requireScope(scope);
    return runWithin(callOptionsSchema, options, work);
  }
}

function runWithin<T, Options extends CallOptions>(
  schema: z.ZodType<Options>,
  options: Options | undefined,
  work: () => Promise<T>,
): Promise<T> {
  return options === undefined
    ? work()
    : withCallLimits(validate(schema, options, { name: "options" }), work);
}
