import { describe, expect, test } from "@jest/globals";
import { describeFinding } from "../../../../src/action/audit/describe-finding.ts";

const finding = { kind: "entry_edited", grade: "tampered", file: "f", message: "another root" } as const;

describe("a finding in one line", () => {
  test.each([
    [finding, "entry_edited: another root"],
    [{ ...finding, seq: { from: 3, to: 3 } }, "entry_edited (entry 3): another root"],
    [
      { ...finding, seq: { from: 3, to: 5 }, lastGood: { size: 3, root: "r" } },
      "entry_edited (entries 3 to 5): another root; the last good checkpoint is for 3 entries",
    ],
  ])("%j", (given, line) => {
    expect(describeFinding(given)).toBe(line);
  });
});
