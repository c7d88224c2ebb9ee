import canonicalize from "canonicalize";
import * as fc from "fast-check";
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { AuditDraft } from "./audit-draft.ts";
import { emptyChain, emptyChainHash, headAfter, sealAuditRow } from "./seal-audit-row.ts";

const draft: AuditDraft = {
  actor: "user:ana",
  scope: "org:acme/user:ana",
  operation: "experience",
  capability: "scope.write",
  decision: "allow",
  tier: "scope",
  details: { eventId: "evt_1", note: 'say "é"\n' },
};

test("the body is the canonical form of what the row says", () => {
  const text = fc.string({ unit: "grapheme" });
  const details = fc.oneof(
    fc.dictionary(text, fc.jsonValue()),
    fc.dictionary(text, text, { minKeys: 1, maxKeys: 1 }),
  );
  const scope = fc.constantFrom(null, "user:ana");
  fc.assert(
    fc.property(details, scope, fc.date({ noInvalidDate: true }), (given, where, date) => {
      const parsed = JSON.parse(JSON.stringify(given));
      fc.pre(JSON.stringify(parsed).isWellFormed() && date.getUTCFullYear() < 9_999);
      const row = { ...draft, scope: where, details: parsed };
      const { body } = sealAuditRow(emptyChain, row, date.toISOString());
      expect(body).toBe(canonicalize({ ...row, at: date.toISOString() }));
    }),
  );
});

test("a row is hashed with the hash before it", () => {
  const first = sealAuditRow(emptyChain, draft, "1970-01-01T00:00:00.000Z");
  const second = sealAuditRow(headAfter(first), draft, "1970-01-01T00:00:00.000Z");
  expect(first).toMatchObject({ index: 0, hash: sha256(`${emptyChainHash}\n${first.body}`) });
  expect(second).toMatchObject({ index: 1, hash: sha256(`${first.hash}\n${second.body}`) });
});

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
