import {
  createTurns,
  type MemoryWith,
  requireKnownOptions,
  requireName,
  requireScopedMemory,
  type ToolMethod,
  type TurnMemory,
  type Turns,
  type TurnsOptions,
  turnsOptionNames,
} from "@keepsake/core/adapters";
import type { StructuredToolInterface } from "@langchain/core/tools";
import type { InferInteropZodOutput, InteropZodObject } from "@langchain/core/utils/types";
import { type AgentMiddleware, createMiddleware } from "langchain";
import {
  type ContextualMemory,
  type MemorySource,
  requireScopeFunction,
} from "../tools/memory-source.ts";
import { memoryTools, type MemoryToolsOptions } from "../tools/memory-tools.ts";
import { createTurnHooks, type TurnHooks } from "./turn-hooks.ts";

type MiddlewareMethod = "recall" | "experienceBulk" | ToolMethod;

/** What the middleware uses of memory. */
export type MiddlewareMemory = MemoryWith<MiddlewareMethod>;

/** Options of {@link memoryMiddleware} beside the memory. */
export interface MemoryMiddlewareOptions extends TurnsOptions {
  /**
   * Its name, by which an agent tells two of them apart.
   * @default "KeepsakeMemory"
   */
  readonly name?: string | undefined;
  /**
   * Whether the model gets `memoryTools` as well, and how. Budget, view and `onError` are those of the
   * middleware where nothing else is said.
   * @default false
   */
  readonly tools?: boolean | MemoryToolsOptions | undefined;
}

/** The memory of everyone whom an agent serves. */
export interface FixedMemory {
  readonly memory: MiddlewareMemory;
}

/** A memory that the context of a run tells. */
export interface MemoryOfContext<Schema extends InteropZodObject> extends ContextualMemory<
  MiddlewareMethod,
  InferInteropZodOutput<Schema>
> {
  readonly contextSchema: Schema;
}

type ContextOf<Schema> = Schema extends InteropZodObject ? InferInteropZodOutput<Schema> : unknown;

/** Middleware that gives an agent a memory. */
export type MemoryMiddleware<Schema extends InteropZodObject | undefined = undefined> =
  AgentMiddleware<undefined, Schema, ContextOf<Schema>, readonly StructuredToolInterface[]> &
    Pick<Turns, "flush">;

/**
 * Middleware that gives an agent a memory. Each turn of the user's is looked up once, and what memory knows
 * stands fenced before the user's message on every step, the same to the byte; it never enters the state of
 * the graph. Once the agent has replied, the user's message and the reply are written, once; a run that is
 * aborted keeps what was said by then, labelled `partial`. A turn is known by the thread and the id of the
 * user's message: give messages ids, so that one delivered twice is kept once.
 *
 * `memoryOutcome` of the assistant's last message tells what became of it: `{ status: "ok", citations }`, or
 * `{ status: "skipped", reason }`. `flush()` waits for writes under way.
 *
 * @throws `ValidationError` on field `memory` or on the option at fault; in a run, where the context gives
 * no sealed memory.
 *
 * @example
 * ```ts
 * const agent = createAgent({
 *   model,
 *   middleware: [
 *     memoryMiddleware({
 *       contextSchema: z.object({ userId: z.string() }),
 *       scope: ({ userId }) => memory.scope("user:" + userId),
 *     }),
 *   ],
 * });
 * await agent.invoke({ messages: "Where do I live?" }, { context: { userId: "ana" } });
 * ```
 */
export function memoryMiddleware(options: MemoryMiddlewareOptions & FixedMemory): MemoryMiddleware;
export function memoryMiddleware<Schema extends InteropZodObject>(
  options: MemoryMiddlewareOptions & MemoryOfContext<Schema>,
): MemoryMiddleware<Schema>;
export function memoryMiddleware(
  options: MemoryMiddlewareOptions & (FixedMemory | MemoryOfContext<InteropZodObject>),
): MemoryMiddleware | MemoryMiddleware<InteropZodObject> {
  return isOfContext(options) ? createForContext(options) : createForAll(options);
}

function isOfContext(
  options: FixedMemory | MemoryOfContext<InteropZodObject>,
): options is MemoryMiddlewareOptions & MemoryOfContext<InteropZodObject> {
  return typeof options === "object" && options !== null && "contextSchema" in options;
}

function createForAll(given: MemoryMiddlewareOptions & FixedMemory): MemoryMiddleware {
  const { memory, ...options } = given ?? {};
  const sealed = requireScopedMemory(memory, turnMethods);
  const { name, tools, hooks, flush } = createParts(options, memory);
  const middleware = createMiddleware({
    name,
    tools,
    beforeAgent: async ({ messages }, runtime) => await hooks.beginTurn(sealed, messages, runtime),
    wrapModelCall: async (request, handler) => await hooks.callModel(sealed, request, handler),
    afterAgent: async ({ messages }, runtime) => await hooks.endTurn(sealed, messages, runtime),
  });
  return Object.assign(middleware, { flush });
}

function createForContext({
  contextSchema,
  scope,
  ...options
}: MemoryMiddlewareOptions &
  MemoryOfContext<InteropZodObject>): MemoryMiddleware<InteropZodObject> {
  requireScopeFunction(scope);
  const { name, tools, hooks, flush } = createParts(options, { contextSchema, scope });
  const memoryOf = ({ context }: { readonly context?: unknown }): TurnMemory =>
    requireScopedMemory(scope(context), turnMethods);
  const middleware = createMiddleware({
    name,
    contextSchema,
    tools,
    beforeAgent: async ({ messages }, runtime) =>
      await hooks.beginTurn(memoryOf(runtime), messages, runtime),
    wrapModelCall: async (request, handler) =>
      await hooks.callModel(memoryOf(request.runtime), request, handler),
    afterAgent: async ({ messages }, runtime) =>
      await hooks.endTurn(memoryOf(runtime), messages, runtime),
  });
  return Object.assign(middleware, { flush });
}

const turnMethods = ["recall", "experienceBulk"] as const;

interface Parts extends Pick<Turns, "flush"> {
  readonly name: string;
  readonly tools: readonly StructuredToolInterface[];
  readonly hooks: TurnHooks;
}

function createParts<Context>(
  options: MemoryMiddlewareOptions,
  source: MemorySource<ToolMethod, Context>,
): Parts {
  const { name = "KeepsakeMemory", tools: wanted = false, ...turnsOptions } = options;
  requireName(name, "name");
  requireKnownOptions(turnsOptions, turnsOptionNames);
  const turns = createTurns(turnsOptions);
  const tools = wanted === false ? [] : createTools(source, wanted, turnsOptions);
  const hooks = createTurnHooks({
    turns,
    memoryTools: new Set(tools.map((tool) => tool.name)),
    writeFailuresAtOnce: options.waitUntil !== undefined,
  });
  return { name, tools, hooks, flush: async () => await turns.flush() };
}

function createTools<Context>(
  source: MemorySource<ToolMethod, Context>,
  tools: true | MemoryToolsOptions,
  { view, maxEvents, timeoutMs, failClosed, onError }: TurnsOptions,
): readonly StructuredToolInterface[] {
  const own = tools === true ? {} : tools;
  return memoryTools(source, { view, maxEvents, timeoutMs, failClosed, onError, ...own });
}
