import { describe, expect, test } from "vitest";
import { resolveEvidence } from "./evidence.ts";

const diaIds = new Set(["D8:6", "D9:17", "D11:26", "D30:5", "D30:10"]);

describe("resolveEvidence", () => {
  test("keeps ids that name a turn, in their order", () => {
    expect(resolveEvidence(["D9:17", "D8:6"], diaIds)).toEqual(["D9:17", "D8:6"]);
  });

  test("splits an entry on spaces, semicolons and commas", () => {
    expect(resolveEvidence(["D8:6; D9:17"], diaIds)).toEqual(["D8:6", "D9:17"]);
    expect(resolveEvidence(["D8:6 D9:17,D11:26"], diaIds)).toEqual(["D8:6", "D9:17", "D11:26"]);
  });

  test("drops leading zeros and keeps inner ones", () => {
    expect(resolveEvidence(["D30:05", "D30:10"], diaIds)).toEqual(["D30:5", "D30:10"]);
  });

  test("drops what names no turn", () => {
    expect(resolveEvidence(["D", "D:11:26", "D8:600", ""], diaIds)).toEqual([]);
  });

  test("names a turn once", () => {
    expect(resolveEvidence(["D30:5", "D30:05; D30:5"], diaIds)).toEqual(["D30:5"]);
  });
});
