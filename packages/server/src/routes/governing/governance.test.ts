import { type LocalMemory, openMemory } from "@keepsake/engine";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createHandler } from "../../create-handler.ts";
import { type Asked, sendRequest, textOf, type Told } from "../../testing/send-request.ts";

const scope = "org:acme/user:ana";

let memory: LocalMemory;
beforeEach(async () => {
  memory = await openMemory({ path: ":memory:", retentionSweepMs: 0 });
  await memory.experienceBulk(scope, ["I live in Porto.", "My cat is called Biscuit."], {
    wait: "consolidated",
  });
});
afterEach(() => memory.close());

const ask = (method: string, path: string, asked: Asked = {}): Promise<Told> =>
  sendRequest(createHandler(memory), path, { method, ...asked });
const at = encodeURIComponent(scope);
const post = (path: string, body: object): Promise<Told> => ask("POST", path, { body });
const eventsLeft = async (): Promise<number> => (await memory.events(scope)).items.length;

describe("forgetting", () => {
  test("leaves events unless it is to redact them", async () => {
    const told = await post("/v1/forget", {
      scope,
      confirm_all: true,
      layers: [],
      reason: "moved",
    });
    expect(told.body).toMatchObject({ cascade: "derived_only", deleted: { events: 0 } });
    expect(Number(told.body["deleted_count"])).toBeGreaterThan(0);
    expect(await eventsLeft()).toBe(2);
    const redacted = await post("/v1/forget", {
      scope,
      confirm_all: true,
      cascade: "redact_events",
    });
    expect(redacted.body).toMatchObject({
      deleted: { events: 2 },
      audit_id: expect.stringMatching(/^audit_/),
    });
    expect(await eventsLeft()).toBe(0);
    const row = await memory.auditRow(textOf(told.body["audit_id"]));
    expect(row.details).toMatchObject({ auditNote: "moved" });
  });

  const selector = { about_subject: "Porto" };
  test.each<[string, object, number, string]>([
    ["nothing", {}, 422, "EMPTY_SELECTOR_WITHOUT_CONFIRMATION"],
    ["nothing by an empty selector", { selector: {} }, 422, "EMPTY_SELECTOR_WITHOUT_CONFIRMATION"],
    ["some and all", { selector, confirm_all: true }, 400, "AMBIGUOUS_SELECTOR_CONFIRM_ALL"],
    ["what it does not know", { selector: { query: "a" } }, 422, "INVALID_BODY"],
    ["that and all", { selector: { query: "a" }, confirm_all: true }, 422, "INVALID_BODY"],
    ["by another cascade", { selector, cascade: "none" }, 400, "INVALID_CASCADE"],
    ["from an unknown preview", { from_preview_id: "fpvw_1" }, 422, "UNKNOWN_PREVIEW_ID"],
    ["for two reasons", { selector, reason: "a", audit_note: "b" }, 422, "INVALID_BODY"],
    ["dry", { selector, dry_run: true }, 422, "INVALID_BODY"],
  ])("%s is refused, as its preview is", async (_, body, ...[status, code]) => {
    for (const path of ["/v1/forget", "/v1/forget/preview"]) {
      const told = await post(path, { scope, cascade: "redact_events", ...body });
      expect([told.status, told.body["error_code"]]).toEqual([status, code]);
    }
    expect(await eventsLeft()).toBe(2);
  });

  test("goes by a preview, which outlives its server and can be read without its id by nobody", async () => {
    const secret = "Biscuit";
    const asked = { scope, cascade: "redact_events", selector: { about_entity: secret } };
    const { body } = await post("/v1/forget/preview", asked);
    expect(body).toMatchObject({ scope, estimated_deleted: { events: 1 } });
    expect(await eventsLeft()).toBe(2);
    const kept = await memory.records.list("forget_preview");
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain(secret);
    const fromPreview = { from_preview_id: body["preview_id"] };
    const elsewhere = await post("/v1/forget", { scope: "user:ana", ...fromPreview });
    expect(elsewhere.body["error_code"]).toBe("UNKNOWN_PREVIEW_ID");
    const other = await post("/v1/forget", { scope, ...fromPreview, confirm_all: true });
    expect(other.body["error_code"]).toBe("INVALID_SELECTOR");
    const told = await post("/v1/forget", { scope, ...fromPreview });
    expect(told.body).toMatchObject({ deleted: { events: 1 }, cascade: "redact_events" });
    expect(await eventsLeft()).toBe(1);
  });
});

describe("erasing", () => {
  test.each<[string, object, number, string]>([
    ["nothing", {}, 422, "EMPTY_SELECTOR_WITHOUT_CONFIRMATION"],
    [
      "some and all",
      { selector: { memory_ids: ["a"] }, confirm_all: true },
      400,
      "AMBIGUOUS_SELECTOR",
    ],
    ["from an unknown preview", { from_preview_id: "fpvw_1" }, 422, "UNKNOWN_PREVIEW_ID"],
    ["what it does not know", { selector: { query: "a" } }, 422, "INVALID_BODY"],
  ])("%s is refused", async (_, body, ...[status, code]) => {
    const told = await post("/v1/erasures", { scope, ...body });
    expect([told.status, told.body["error_code"]]).toEqual([status, code]);
  });

  test("goes from a preview to a manifest", async () => {
    const preview = await post("/v1/erasures/preview", { scope, confirm_all: true });
    expect(preview.body).toMatchObject({
      estimated_affected: { events: 2 },
      refcount_breakdown: { events_to_delete: 2 },
      cross_scope_propagation: { affected_workspaces: [] },
    });
    const manifest = textOf(preview.body["manifest_url"]);
    const { body: listed } = await ask("GET", manifest);
    expect(listed).toMatchObject({ scope, total: 2, has_more: false });
    expect((await ask("GET", manifest, { actor: "user:bo" })).status).toBe(404);
    const begun = await post("/v1/erasures", {
      scope,
      from_preview_id: preview.body["preview_id"],
    });
    expect(begun.status).toBe(202);
    expect(begun.body).toMatchObject({ scope, lifecycle_stream: expect.stringContaining("/v1/") });
    const id = textOf(begun.body["erasure_id"]);
    await expect
      .poll(async () => (await ask("GET", `/v1/erasures/${id}`)).body, { timeout: 5_000 })
      .toMatchObject({ status: "completed", progress: { deleted_events: 2, redacted_events: 0 } });
    const { body } = await ask("GET", textOf(begun.body["manifest_url"]));
    expect(body["manifest_sha256"]).toMatch(/^[0-9a-f]{64}$/);
    const cancelled = await post(`/v1/erasures/${id}/cancel`, {});
    expect(cancelled.body).toMatchObject({ cancellation_accepted: false });
  });

  test("goes by a preview of forgetting", async () => {
    const { body } = await post("/v1/forget/preview", { scope, confirm_all: true });
    const begun = await post("/v1/erasures", { scope, from_preview_id: body["preview_id"] });
    expect(begun.status).toBe(202);
    await expect.poll(eventsLeft, { timeout: 5_000 }).toBe(0);
  });
});

describe("scopes", () => {
  test("are registered by either name of their settings, and with an owner", async () => {
    const policies = { retention: { events: "P365D" }, default_view: "granular" };
    const body = { path: "org:b", owner: "user:ana", policies };
    const told = await post("/v1/scopes", body);
    expect(told.status).toBe(201);
    expect(told.body).toMatchObject({
      owner: "user:ana",
      member_count: 1,
      policies,
      settings: policies,
    });
    const members = [{ actor: "user:bo", role: "reader" }];
    const other = await post("/v1/scopes", { path: "org:c", members, settings: policies });
    expect(other.body).toMatchObject({ owner: null, members, inherited_policy: policies });
    expect((await post("/v1/scopes", body)).body["error_code"]).toBe("SCOPE_REGISTRATION_EXISTS");
    const put = await ask("PUT", "/v1/scopes/policies?path=org%3Ac", {
      body: { diagnostics_allowed: false },
    });
    expect(put.body["policies"]).toEqual({ diagnostics_allowed: false });
  });

  test("are listed below a prefix, and deleted with what they hold or not", async () => {
    await memory.registerScope("org:acme2");
    const { body } = await ask("GET", "/v1/scopes/list?prefix=org%3Aacme&auto_provisioned=true");
    expect(body).toMatchObject({ items: [{ path: scope }], has_more: false });
    expect((await ask("DELETE", `/v1/scopes?path=${at}`)).body["error_code"]).toBe(
      "SCOPE_HAS_RECORDS",
    );
    expect((await ask("DELETE", `/v1/scopes?path=${at}&records=keep`)).status).toBe(204);
    expect((await ask("GET", `/v1/scopes?path=${at}`)).status).toBe(404);
    expect(await eventsLeft()).toBe(2);
  });

  test("that hold nothing and are old are pruned, once it is not only tried", async () => {
    await memory.experience("user:bo", "Hello.");
    await memory.forget("user:bo", { confirmAll: true });
    const body = { older_than: "PT0S", dry_run: true };
    await expect
      .poll(async () => (await post("/v1/scopes/prune", body)).body)
      .toEqual({ pruned: ["user:bo"], count: 1, dry_run: true });
    expect((await post("/v1/scopes/prune", { older_than: "P1D" })).body["pruned"]).toEqual([]);
    expect((await post("/v1/scopes/prune", { older_than: "PT0S" })).body["count"]).toBe(1);
    expect((await ask("GET", "/v1/scopes?path=user%3Abo")).status).toBe(404);
    expect((await post("/v1/scopes/prune", { older_than: "a day" })).status).toBe(422);
  });
});

describe("the audit log", () => {
  test("is listed of a scope, and of all, by method or by route", async () => {
    await memory.experience("user:bo", "Hello.");
    const all = await ask("GET", "/v1/audit?endpoint=/v1/experience");
    expect(all.body["items"]).toMatchObject([{ scope: "user:bo", endpoint: "/v1/experience" }]);
    const own = await ask("GET", `/v1/audit?scope=${at}`);
    expect(own.body["items"]).toMatchObject([
      {
        operation: "experienceBulk",
        decided_by_tier: "deployment",
        tenant_id: "acme",
        gdpr: false,
      },
    ]);
    const bos = await ask("GET", "/v1/audit", { actor: "user:bo" });
    expect(bos.body["items"]).toMatchObject([{ scope: "user:bo" }]);
  });

  test("tells whether a row is as it was once given", async () => {
    const { text, body } = await ask("GET", "/v1/audit/audit_000000000000");
    const verify = (noted: string): Promise<Told> =>
      post("/v1/audit/verify", { audit_id: body["id"], body: noted });
    expect((await verify(text)).body).toEqual({ match: true, algorithm: "sha256" });
    expect((await verify(text.replace("allow", "deny"))).body["match"]).toBe(false);
    expect((await verify(`${text} `)).body["match"]).toBe(true);
    expect((await verify("nonsense")).body["match"]).toBe(false);
  });

  test("tells where its chain ends, and whether it is whole", async () => {
    const { body: head } = await ask("GET", "/v1/audit/chain");
    expect(head).toMatchObject({ length: 1, legacy_rows: 0, algorithm: "sha256" });
    const { body } = await post("/v1/audit/chain/verify", {});
    expect(body).toMatchObject({ valid: true, head_hash: head["head_hash"], length: 1 });
  });
});

describe("policy", () => {
  test("is told by capability", async () => {
    const { body } = await ask("GET", `/v1/policy/effective?scope=${at}`, { actor: "user:bo" });
    expect(body["capabilities"]).toMatchObject({
      "scope.write": { decision: "deny", decided_by_tier: "scope" },
    });
    expect(body["allowed"]).toEqual([]);
  });

  test("of the deployment is told", async () => {
    const { body } = await ask("GET", "/v1/policy/deployment");
    expect(body).toMatchObject({ preset: "on_prem_enterprise", allow: ["*"] });
    expect(body["deny"]).toContain("scope.read.cross_tenant");
  });
});

test("a sweep tells in a stream how far it is, where that is accepted", async () => {
  const headers = { "content-type": "application/json", accept: "text/event-stream" };
  const body = JSON.stringify({ path: "org:acme" });
  const init = { method: "POST", headers, body };
  const request = new Request("http://localhost/v1/scopes/retention", init);
  const response = await createHandler(memory)(request);
  expect(response.headers.get("content-type")).toBe("text/event-stream");
  const frames = (await response.text()).trim().split("\n\n");
  expect(frames[0]).toBe('event: progress\ndata: {"done":1,"total":2}');
  expect(frames.at(-1)).toMatch(/^event: result\ndata: \{"scopes":\[\]/);
});

test("a field that is called __proto__ is refused, and not passed over", async () => {
  const retention = JSON.parse('{"__proto__":"P1D"}');
  const told = await ask("PUT", `/v1/scopes/policies?path=${at}`, { body: { retention } });
  expect([told.status, told.body["details"]]).toMatchObject([
    422,
    { field: "retention.__proto__" },
  ]);
});
