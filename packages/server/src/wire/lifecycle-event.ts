import type { LifecycleEvent } from "@keepsake/core";
import { toEventFrame } from "../routing/event-frame.ts";

/** Something that happened as the wire has it. */
function toWireLifecycleEvent(event: LifecycleEvent): object {
  const { id, at, claims, erasure } = event;
  return {
    ...event,
    lifecycleId: id,
    ts: at,
    ...(claims !== undefined && { facts: claims }),
    ...(erasure !== undefined && { erasureId: erasure.erasureId }),
  };
}

/** As an item of a list: what is of its kind alone stands under `payload` as well. */
export function toWireLifecycleItem(event: LifecycleEvent): object {
  const { id: _, kind: __, scope, at: ___, eventId: ____, ...own } = event;
  return { ...toWireLifecycleEvent(event), payload: { scope, ...own } };
}

/** As a frame of a stream: its name is the kind. */
export function toLifecycleFrame(event: LifecycleEvent): string {
  return toEventFrame({ name: event.kind, id: event.id, data: toWireLifecycleEvent(event) });
}
