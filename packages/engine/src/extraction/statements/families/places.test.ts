import { expect, test } from "vitest";
import { readTalk } from "../testing/read-talk.ts";

test.each([
  [["The Anchor Clinic is in Delft."], ["Anchor Clinic: located_in Delft"]],
  [["The meeting is in room 4."], ["meeting: located_in room 4"]],
  [["The workshop takes place in Ghent."], ["workshop: located_in Ghent"]],
  [["The spare key is under the flowerpot."], ["spare key: located_in flowerpot"]],
  [["The passports are in the top drawer."], ["passports: located_in top drawer"]],
  [["The spare key is now in the shed."], ["spare key: located_in shed"]],
  [["I moved the spare key to the garage."], ["spare key: located_in garage"]],
  [["I put the passports in the safe."], ["passports: located_in safe"]],
  [["We keep the backups in Frankfurt."], ["backups: located_in Frankfurt"]],
  [["The office moved to Canal Street."], ["office: located_in Canal Street"]],
  [["Our warehouse is located in Rotterdam."], ["warehouse: located_in Rotterdam"]],
  [["Our headquarters are in Zurich."], ["headquarters: located_in Zurich"]],
  [["The studio's at 18 Mill Lane."], ["studio: located_in 18 Mill Lane"]],
  [["The bakery has moved to Station Road."], ["bakery: located_in Station Road"]],
  [["The conference is being held in Lyon this year."], ["conference: located_in Lyon"]],
  [["The offsite's in Bruges."], ["offsite: located_in Bruges"]],
  [["The servers are in Dublin."], ["servers: located_in Dublin"]],
  [["The team meeting is in the boardroom now."], ["team meeting: located_in boardroom"]],
  [["The wedding is in Porto."], ["wedding: located_in Porto"]],
  [["We moved the meeting to room 12."], ["meeting: located_in room 12"]],
  [["The car is parked in the garage."], ["car: located_in garage"]],
  [["My passport is in the desk drawer."], ["passport: located_in desk drawer"]],
  [["The clinic is on Station Road."], ["clinic: located_in Station Road"]],
  [["Our office is at 12 Canal Street."], ["office: located_in 12 Canal Street"]],
  [["The toolbox lives in the shed."], ["toolbox: located_in shed"]],
  [["The keys are back in the drawer."], ["keys: located_in drawer"]],
  [["The archive moved to the basement."], ["archive: located_in basement"]],
  [["The printer is in room 12."], ["printer: located_in room 12"]],
  [["The tent is in the attic."], ["tent: located_in attic"]],
  [["The choir meets in the chapel."], ["choir: located_in chapel"]],
  [["We keep the ladder in the shed."], ["ladder: located_in shed"]],
  [
    ["The gallery moved from Mill Lane to Station Road."],
    ["gallery: located_in Mill Lane", "gallery: located_in Station Road"],
  ],
])("reads %j", (lines, read) => {
  expect(readTalk(...lines)).toEqual(read);
});
