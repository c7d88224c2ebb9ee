import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyText } from "../testing/any-text.ts";
import { foldForSearch } from "./fold-for-search.ts";

test.each([
  ["Ｔｏｋｙｏ ２０２３", "tokyo 2023"],
  ["ΟΔΟΣ οδός", "οδοσ οδοσ"],
  ["İstanbul ısparta", "istanbul isparta"],
  ["Đà Nẵng, Łódź, Ærø, Straße", "da nang, lodz, aero, strasse"],
  ["مُحَمَّد أحمد مدرسة كـــتاب", "محمد احمد مدرسه كتاب"],
  ["می\u200cخواهم", "مي خواهم"],
  ["שָׁלוֹם", "שלומ".replace("מ", "ם")],
  ["٤٥ १२ ๖", "45 12 6"],
  ["co\u00adoperate \u202eabc\u202c", "cooperate abc"],
  ["Keepsake™ 2½", "keepsake  2 1 2"],
  ["ज़मीन हूँ", "जमीन हूं"],
  ["ŉ ︱½", "'n   1 2"],
  ["น้ำ", "น้ำ"],
  ["ｹﾞｰﾑ", "ゲーム"],
])("%j is read as %j", (text, folded) => {
  expect(foldForSearch(text)).toBe(folded);
});

test("what is folded once stays as it is", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "grapheme" }), anyText), (text) => {
      const folded = foldForSearch(text);
      expect(foldForSearch(folded)).toBe(folded);
    }),
  );
});

test("composed and decomposed texts are folded alike", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(foldForSearch(text.normalize("NFD"))).toBe(foldForSearch(text.normalize("NFC")));
    }),
  );
});
