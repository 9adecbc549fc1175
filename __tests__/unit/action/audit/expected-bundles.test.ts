import { describe, expect, test } from "@jest/globals";
import { bundlesInNeeds, parseExpected } from "../../../../src/action/audit/expected-bundles.ts";

const NAME = "signalbox-audit-77-1-deploy-0123456789abcdef";
const ROOT = `${"A".repeat(43)}=`;
const need = (outputs: unknown) => JSON.stringify({ deploy: { result: "success", outputs } });

describe("bundles in needs", () => {
  test.each(["", " \n", "{}", '{"deploy":{"result":"skipped","outputs":{}}}', '{"deploy":null}', '{"deploy":{}}'])(
    "there are none in %s",
    (text) => {
      expect(bundlesInNeeds(text)).toEqual([]);
    },
  );

  test("each output whose name says so tells of one, with the root beside it", () => {
    const outputs = {
      "audit-artifact": `${NAME}`,
      "audit-root": ROOT,
      "flags-audit-artifact": `${NAME}-b`,
      "flags-audit-root": "",
      first_audit_artifact: `${NAME}-c`,
      first_audit_root: ROOT,
      "empty-audit-artifact": "",
      myaudit: NAME,
      "audit-artifacts": NAME,
    };
    expect(bundlesInNeeds(need(outputs))).toEqual([
      { artifact: NAME, by: 'job "deploy"', root: ROOT },
      { artifact: `${NAME}-b`, by: 'job "deploy"' },
      { artifact: `${NAME}-c`, by: 'job "deploy"', root: ROOT },
    ]);
  });

  test.each([
    1,
    null,
    {},
    "coverage",
    `${NAME} `,
    `${NAME}\n::error::x`,
    "signalbox-audit-é",
    `${NAME}${"a".repeat(200)}`,
  ])("%j is no name of one", (artifact) => {
    expect(bundlesInNeeds(need({ "audit-artifact": artifact }))).toEqual([]);
  });

  test.each([1, {}, "r", `${ROOT}\n`])("%j is no root", (root) => {
    expect(bundlesInNeeds(need({ "audit-artifact": NAME, "audit-root": root }))).toEqual([
      { artifact: NAME, by: 'job "deploy"' },
    ]);
  });

  test("no name of a job is special, and none reaches a message as it is", () => {
    expect(bundlesInNeeds(`{"__proto__":{"outputs":{"audit-artifact":"${NAME}"}}}`)).toEqual([
      { artifact: NAME, by: 'job "__proto__"' },
    ]);
    expect(bundlesInNeeds(`{"a\\nb":{"outputs":{"audit-artifact":"${NAME}"}}}`)).toEqual([
      { artifact: NAME, by: 'job "a\\nb"' },
    ]);
  });

  test.each(["null", "[]", "needs", '"text"', "{"])("%s is refused", (text) => {
    expect(() => bundlesInNeeds(text)).toThrow('input "needs"');
  });
});

describe("expected bundles", () => {
  const fitting = (text: string, artifact: string, job: string) =>
    parseExpected(text).map((one) => [one.text, one.count, one.fits({ artifact, job })]);

  test("are counted by job", () => {
    expect(fitting("build=1\ntest = 20\n\nconstructor=9999\n", "signalbox-audit-1-1-test-0", "test")).toEqual([
      ["build", 1, false],
      ["test", 20, true],
      ["constructor", 9999, false],
    ]);
  });

  test("are counted by the name of the artifact", () => {
    const name = "signalbox-audit-1-2-test-0123456789abcdef";
    expect(fitting(`${name}=1\nsignalbox-audit-1-2-*=3\n*-build-*=1`, name, "test")).toEqual([
      [name, 1, true],
      ["signalbox-audit-1-2-*", 3, true],
      ["*-build-*", 1, false],
    ]);
  });

  test.each([
    "build",
    "build=",
    "=1",
    "build=0",
    "build=-1",
    "build=10000",
    "build=1.5",
    "a b=1",
    "a\\=1",
    `${"a".repeat(256)}=1`,
  ])("%s is refused", (text) => {
    expect(() => parseExpected(`test=1\n${text}`)).toThrow('input "expect"');
  });

  test("more lines than anybody writes are refused", () => {
    expect(() => parseExpected("a=1\n".repeat(1_001))).toThrow("at most 1000 lines");
  });
});
