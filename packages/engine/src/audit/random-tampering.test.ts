import * as fc from "fast-check";
import { copyFileSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { fileRows, tamper, verifyFile, writeAuditedFile } from "../testing/audited-file.ts";
import { forgeRow, insertRow, putRow, rowAt, swapRows } from "../testing/tamperings.ts";
import { useTemporaryFolder } from "../testing/temporary-folder.ts";

const folder = useTemporaryFolder();
const rows = 12;

interface Tampering {
  readonly kind: "body" | "hash" | "both" | "remove" | "swap" | "insert";
  /** Not the last row, which can be written anew unseen. */
  readonly index: number;
  /** Where in the text the change begins, as a share of it, and what stands there then. */
  readonly place: number;
  readonly sign: string;
}

const arbitraryTampering: fc.Arbitrary<Tampering> = fc.record({
  kind: fc.constantFrom("body", "hash", "both", "remove", "swap", "insert"),
  index: fc.integer({ min: 0, max: rows - 2 }),
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  sign: fc.string({ unit: "grapheme", minLength: 1, maxLength: 3 }),
});

test(
  "whatever is done to a row is found there, or at the one behind it",
  { timeout: 60_000 },
  async () => {
    const path = folder.join("memory.db");
    await writeAuditedFile(path, rows);
    const before = fileRows(path);
    const copy = folder.join("copy.db");
    const property = fc.asyncProperty(arbitraryTampering, async (tampering) => {
      copyFileSync(path, copy);
      tamper(copy, (database) => tamperWith(database, tampering));
      fc.pre(JSON.stringify(fileRows(copy)) !== JSON.stringify(before));
      const { valid, firstBroken } = await verifyFile(copy);
      expect(valid).toBe(false);
      expect([tampering.index, tampering.index + 1]).toContain(firstBroken?.index);
    });
    await fc.assert(property, { numRuns: 100 });
  },
);

function tamperWith(database: DatabaseSync, { kind, index, place, sign }: Tampering): void {
  const { body, hash } = rowAt(database, index);
  const change = (text: string): string => {
    const at = Math.floor(place * text.length);
    return text.slice(0, at) + sign + text.slice(at + 1);
  };
  const ways: Readonly<Record<Tampering["kind"], () => void>> = {
    body: () => putRow(database, index, { body: change(body), hash }),
    hash: () => putRow(database, index, { body, hash: change(hash) }),
    both: () => forgeRow(database, index, change(body)),
    remove: () => database.exec(`DELETE FROM audit WHERE number = ${index}`),
    swap: () => swapRows(database, index, index + 1),
    insert: () => insertRow(database, index, change(body)),
  };
  ways[kind]();
}
