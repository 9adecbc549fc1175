import { describe, expect, test } from "@jest/globals";
import type { AuditEntry } from "../../../../src/audit/entry.ts";
import { matches } from "../../../../src/audit/query/match-entry.ts";
import { parseQuery } from "../../../../src/audit/query/parse-query.ts";
import { nearestWord } from "../../../../src/cli/nearest-word.ts";

/** 2027-01-15T12:00:00Z */
const NOW = Date.UTC(2027, 0, 15, 12);
const read = (text: string) => parseQuery(text, { now: NOW, nearest: nearestWord });

const ENTRY = {
  schema: "signalbox.audit/1",
  seq: 3,
  id: "0194-x",
  time: "2027-01-10T08:30:00.000Z",
  "event.name": "feature_flag.evaluation",
  outcome: "success",
  severity: "info",
  classification: "internal",
  "actor.type": "user",
  "actor.id": "Alice",
  "feature_flag.key": "checkout-v2",
  "feature_flag.result.value": { deep: ["Blue Whale", 7], off: false, none: null },
  "deployment.environment.name": "production",
  "cicd.pipeline.run.id": "123",
  "cicd.pipeline.name": ".github/workflows/deploy.yml",
  "signalbox.run_number": 42,
  "signalbox.gate": true,
  "approval.actors": ["bob", "carol"],
  "change.reason": "as the release manager: asked * for",
} satisfies AuditEntry;

const admits = (text: string): boolean => {
  const query = read(text);
  if (!query.ok) throw new Error(query.message);
  return matches(query.value, ENTRY);
};

describe("queries that the entry answers", () => {
  test.each([
    "",
    "   ",
    "event:feature_flag.evaluation",
    "event:feature_flag.*",
    "event:FEATURE_*",
    "actor:alice",
    "actor:ALICE",
    'flag:"checkout-*"',
    "flag:checkout-v?",
    "env:production environment:prod*",
    "run:123 number:42",
    "workflow:*deploy*",
    "outcome:success -outcome:failure",
    "outcome:failure outcome:success",
    "-event:flag.*",
    "-actor:bob",
    "approval.actors:bob",
    "approval.actors:c*",
    "signalbox.gate:true",
    "seq:3",
    "feature_flag.result.value:7",
    "whale",
    '"blue whale"',
    "BLUE",
    '-"red whale"',
    '"manager: asked"',
    'change.reason:"as the release*"',
    'reason:"*asked \\\\* for"',
    "since:7d",
    "since:2w",
    "since:125h",
    "since:9000m",
    "since:2027-01-10",
    "since:2027-01-10T08:30:00Z",
    "until:2027-01-11",
    "until:2027-01-10T09:30:01+01:00",
    "since:7d until:4d",
    "-since:1d",
    "-until:6d",
    "08:30",
  ])("%s", (text) => expect(admits(text)).toBe(true));
});

describe("queries that it does not answer", () => {
  test.each([
    "event:flag.*",
    "flag:v2",
    "event:flag.created event:flag.updated",
    "-event:feature_flag.*",
    "actor:alic",
    "actor:Alice actor.type:token",
    'flag:"checkout-"',
    "flag:checkout",
    "env:production outcome:failure",
    "ticket:*",
    "-ticket:x -whale",
    "red",
    "signalbox.audit",
    "change.reason:as",
    'reason:"as\\\\*"',
    "since:1d",
    "since:2027-01-10T08:30:00.001Z",
    "until:2027-01-10",
    "until:2027-01-10T08:30:00Z",
    "since:7d until:6d",
  ])("%s", (text) => expect(admits(text)).toBe(false));

  test("an entry whose time is none is in no span of time, nor outside of one", () => {
    const query = read("since:7d");
    expect(query.ok && matches(query.value, { ...ENTRY, time: "yesterday" })).toBe(false);
  });

  test("a field that an entry inherits is not looked at", () => {
    const query = read("ticket:OPS-1");
    const heir = Object.assign(Object.create({ "change.ticket": "OPS-1" }), ENTRY) as AuditEntry;
    expect(query.ok && matches(query.value, heir)).toBe(false);
  });
});

describe("queries that are refused, with their column", () => {
  test.each([
    ["evnt:flag.*", 1, "did you mean event:?"],
    ["whale -actr:x", 8, "did you mean actor:?"],
    ["https://example.org", 1, "quotation marks"],
    ["constructor:x", 1, "unknown qualifier"],
    ["event:flag.create", 7, "did you mean flag.created?"],
    ["event:frobnicate", 7, "a pattern such as flag.*"],
    ["outcome:sucess", 9, "did you mean success?"],
    ["outcome:banana", 9, "known: success, failure, denied, unknown"],
    ["actor:", 7, "actor: needs a value"],
    ["actor: alice", 7, "actor: needs a value"],
    ['actor:""', 7, "actor: needs a value"],
    ['""', 1, "the quotation marks hold nothing"],
    ['actor:"alice', 7, "never closed"],
    ['x "alice\\"', 3, "never closed"],
    ['ab"c"', 3, "before a quotation mark"],
    ['"a""b"', 4, "before a quotation mark"],
    ['"a"b', 4, "after a quotation mark"],
    ["since:yesterday", 7, "no time"],
    ["since:7y", 7, "no time"],
    ["until:2027-02-30", 7, "no time"],
    ["until:2027-01-10T08:30:00", 7, "no time"],
    ["since:999999d", 7, "no time"],
    ["flag:a\\", 6, "backslash"],
    [`flag:${"*a".repeat(700)}`, 6, "at most 1000"],
    ["x ".repeat(101), 201, "at most 100 terms"],
    ["x".repeat(4001), 4001, "at most 4000 characters"],
  ])("%s", (text, column, message) => {
    const query = read(text);
    expect(query).toMatchObject({ ok: false, column });
    expect(query.ok ? "" : query.message).toContain(message);
  });

  test("without a way to find the nearest word, nothing is suggested", () => {
    expect(parseQuery("evnt:x", { now: NOW })).toMatchObject({ ok: false, column: 1 });
    expect(parseQuery("event:x", { now: NOW })).toMatchObject({ ok: false, column: 7 });
  });
});
