import { expect, test } from "@jest/globals";
import type { AuditEntry } from "../../../../src/audit/entry.ts";
import { testWriter } from "../../../helpers/audit/test-log.ts";

/** What the catalogue of requirements says of every log, shown on one. */
const entriesOf = (times: readonly number[]): readonly AuditEntry[] => {
  const left = [...times];
  let last = 0;
  const log = testWriter({
    now: () => {
      last = left.shift() ?? last;
      return last;
    },
  });
  log.append({ "event.name": "feature_flag.evaluation", outcome: "success", "feature_flag.key": "a" });
  return log.close().lines.map((line) => JSON.parse(line) as AuditEntry);
};

test("a log begins and ends with entries of its own, the last of which counts the others", () => {
  const entries = entriesOf([1000]);
  expect(entries.map((entry) => entry["event.name"])).toEqual(["log.opened", "feature_flag.evaluation", "log.closed"]);
  expect(entries.at(-1)?.["signalbox.counts"]).toEqual({ "log.opened": 1, "feature_flag.evaluation": 1 });
});

test("every entry says what, when, who and how it ended, in UTC with milliseconds", () => {
  for (const entry of entriesOf([0, 1, 999])) {
    expect(entry.time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    for (const field of ["event.name", "outcome", "actor.type", "actor.id"] as const) expect(entry[field]).not.toBe("");
  }
});

test("a clock that goes back by more than a second is an entry", () => {
  const skews = (times: readonly number[]) => entriesOf(times).filter((entry) => entry["event.name"] === "clock.skew");
  expect(skews([5000, 3999])).toHaveLength(1);
  expect(skews([5000, 4000])).toHaveLength(0);
});
