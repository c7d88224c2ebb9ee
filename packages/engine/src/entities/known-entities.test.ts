import { expect, test } from "vitest";
import type { EntityName } from "../extraction/extractor.ts";
import { KnownEntities } from "./known-entities.ts";

const names: readonly EntityName[] = [
  { entityId: "ent_ana", name: "Ana", kind: "name", eventId: "event_1" },
  { entityId: "ent_ana", name: "sister", kind: "role", eventId: "event_1" },
  {
    entityId: "ent_tram_depot_tender",
    name: "tram depot tender",
    kind: "name",
    eventId: "event_2",
  },
];

test("a role finds the one who has it, and rests on the event that tells so", () => {
  expect(KnownEntities.of(names).resolveEntity("sister")).toEqual({
    entity: { id: "ent_ana", name: "Ana" },
    restsOn: "event_1",
  });
});

test("a name speaks for itself, and in another case rests on the event that spells it", () => {
  const known = KnownEntities.of(names);
  const entity = { id: "ent_ana", name: "Ana" };
  expect(known.resolveEntity("Ana")).toEqual({ entity, restsOn: null });
  expect(known.resolveEntity("ana")).toEqual({ entity, restsOn: "event_1" });
});

test("the end of one longer name finds it", () => {
  expect(KnownEntities.of(names).resolveEntity("tender").entity.id).toBe("ent_tram_depot_tender");
});

test("the end of two longer names is an entity of its own", () => {
  const two: EntityName[] = [
    ...names,
    { entityId: "ent_bridge_tender", name: "bridge tender", kind: "name", eventId: "event_3" },
  ];
  expect(KnownEntities.of(two).resolveEntity("tender").entity.id).toBe("ent_tender");
});

test("a list that grows is read on from where it ended", () => {
  const growing: EntityName[] = [...names];
  KnownEntities.of(growing);
  growing.push({ entityId: "ent_omar", name: "Omar", kind: "name", eventId: "event_4" });
  expect(KnownEntities.of(growing).resolveEntity("omar").entity).toEqual({
    id: "ent_omar",
    name: "Omar",
  });
});
