import { describe, expect, test } from "@jest/globals";
import { evaluateExpression } from "../helpers/expressions/evaluate-expression.ts";
import { evaluateJobIf } from "../helpers/expressions/evaluate-job-if.ts";

/** What a job `f` passes on when every flag arrived: scalars, and the typed bundle. */
const OUTPUTS = {
  evaluated: "true",
  on: "true",
  off: "false",
  percent: "30",
  name: "canary",
  "with-hyphen": "true",
  flags: JSON.stringify({ on: true, off: false, percent: 30, name: "canary", "with-hyphen": true }),
};
const needs = (outputs: Record<string, string>, result = "success") => ({ needs: { f: { result, outputs } } });

describe("the two documented forms", () => {
  test.each([
    ["needs.f.outputs.on == 'true'", true],
    ["needs.f.outputs.off == 'true'", false],
    ["needs.f.outputs.with-hyphen == 'true'", true],
    ["needs.f.outputs['with-hyphen'] == 'true'", true],
    ["needs.f.outputs.name == 'canary'", true],
    ["fromJSON(needs.f.outputs.flags).on == true", true],
    ["fromJSON(needs.f.outputs.flags).off == true", false],
    ["fromJSON(needs.f.outputs.flags).off == false", true],
    ["fromJSON(needs.f.outputs.flags).on", true],
    ["fromJSON(needs.f.outputs.flags).off", false],
    ["fromJSON(needs.f.outputs.flags)['with-hyphen'] == true", true],
    ["fromJSON(needs.f.outputs.flags).percent > 20", true],
    ["fromJSON(needs.f.outputs.flags).percent > 30", false],
  ])("%s is %s", (text, runs) => {
    expect(evaluateJobIf(text, needs(OUTPUTS))).toBe(runs);
    expect(evaluateJobIf(`\${{ ${text} }}`, needs(OUTPUTS))).toBe(runs);
  });

  test.each(["needs.f.outputs.gone == 'true'", "fromJSON(needs.f.outputs.flags).gone == true"])(
    "a missing flag reads as off: %s",
    (text) => {
      expect(evaluateJobIf(text, needs(OUTPUTS))).toBe(false);
    },
  );
});

describe("forms that look right and are not", () => {
  test("the bundle compared as text is never true", () => {
    expect(evaluateJobIf("fromJSON(needs.f.outputs.flags).on == 'true'", needs(OUTPUTS))).toBe(false);
    expect(evaluateJobIf("fromJSON(needs.f.outputs.flags).off == 'false'", needs(OUTPUTS))).toBe(false);
  });

  test("a scalar compared as boolean is never true", () => {
    expect(evaluateJobIf("needs.f.outputs.on == true", needs(OUTPUTS))).toBe(false);
    expect(evaluateJobIf("needs.f.outputs.off == false", needs(OUTPUTS))).toBe(false);
  });

  test("a bare scalar is true for 'false' too", () => {
    expect(evaluateJobIf("needs.f.outputs.off", needs(OUTPUTS))).toBe(true);
    expect(evaluateJobIf("needs.f.outputs.gone", needs(OUTPUTS))).toBe(false);
  });

  test("a negated scalar is false for 'false' too", () => {
    expect(evaluateJobIf(`\${{ !needs.f.outputs.off }}`, needs(OUTPUTS))).toBe(false);
    expect(evaluateJobIf(`\${{ !needs.f.outputs.gone }}`, needs(OUTPUTS))).toBe(true);
  });

  test("\"not 'false'\" is true for what is missing", () => {
    expect(evaluateJobIf("needs.f.outputs.gone != 'false'", needs(OUTPUTS))).toBe(true);
    expect(evaluateJobIf("fromJSON(needs.f.outputs.flags).gone != true", needs(OUTPUTS))).toBe(true);
  });

  test("the bundle's false equals what is missing; its JSON text does not", () => {
    expect(evaluateJobIf("fromJSON(needs.f.outputs.flags).gone == false", needs(OUTPUTS))).toBe(true);
    expect(evaluateJobIf("toJSON(fromJSON(needs.f.outputs.flags).gone) == 'false'", needs(OUTPUTS))).toBe(false);
    expect(evaluateJobIf("toJSON(fromJSON(needs.f.outputs.flags).off) == 'false'", needs(OUTPUTS))).toBe(true);
  });

  test("missing equals the empty text, zero and false", () => {
    for (const other of ["''", "0", "false", "null"]) {
      expect(evaluateExpression(`needs.f.outputs.gone == ${other}`, needs(OUTPUTS))).toBe(true);
    }
  });

  test("a missing number is below every limit, and no text is above or below one", () => {
    expect(evaluateJobIf("needs.f.outputs.gone < 20", needs(OUTPUTS))).toBe(true);
    expect(evaluateJobIf("needs.f.outputs.name > 20 || needs.f.outputs.name < 20", needs(OUTPUTS))).toBe(false);
  });

  test("texts compare without regard to case", () => {
    expect(evaluateJobIf("needs.f.outputs.name == 'CANARY' && needs.f.outputs.ON == 'True'", needs(OUTPUTS))).toBe(
      true,
    );
  });

  test("text around an expression makes a text, which is always true", () => {
    expect(() => evaluateJobIf(`\${{ needs.f.outputs.on }} == 'true'`, needs(OUTPUTS))).toThrow("always takes as true");
  });

  test("a bundle that did not arrive stops the evaluation", () => {
    expect(() => evaluateJobIf("fromJSON(needs.f.outputs.flags).on == true", needs({}))).toThrow();
  });

  test("a context that a job's if does not have stops the evaluation", () => {
    expect(() => evaluateJobIf("steps.f.outputs.on == 'true'", needs(OUTPUTS))).toThrow();
    expect(() => evaluateJobIf("needs.f.outputs.on = 'true'", needs(OUTPUTS))).toThrow();
  });
});

describe("numbers in scalars", () => {
  test.each([
    ["needs.f.outputs.percent > 20", true],
    ["needs.f.outputs.percent > '9'", false],
    ["needs.f.outputs.percent == 30", true],
    ["needs.f.outputs.percent == '30.0'", false],
    ["fromJSON(needs.f.outputs.percent) == 30.0", true],
  ])("%s is %s", (text, runs) => {
    expect(evaluateJobIf(text, needs(OUTPUTS))).toBe(runs);
  });
});

describe("the results of earlier jobs", () => {
  const on = "needs.f.outputs.on == 'true'";
  test.each([
    ["success", on, true],
    ["failure", on, false],
    ["skipped", on, false],
    ["cancelled", on, false],
    ["failure", `always() && ${on}`, true],
    ["failure", `!cancelled() && ${on}`, true],
    ["failure", `failure() && ${on}`, true],
    ["skipped", `failure() && ${on}`, false],
    ["skipped", `!failure() && ${on}`, true],
    ["failure", "contains('success() failure()', 'x') == false", false],
  ])("after %s, if: %s is %s", (result, text, runs) => {
    expect(evaluateJobIf(text, needs(OUTPUTS, result))).toBe(runs);
  });

  test("a job far above that was skipped skips this one, though its own needs succeeded", () => {
    const status = { cancelled: false, ancestors: ["success", "skipped"] as const };
    expect(evaluateJobIf(on, needs(OUTPUTS), status)).toBe(false);
    expect(evaluateJobIf(`!failure() && !cancelled() && ${on}`, needs(OUTPUTS), status)).toBe(true);
  });

  test("in a cancelled run only always() and cancelled() run", () => {
    const status = { cancelled: true, ancestors: [] };
    const runs = ["true", "success()", "failure()", "!cancelled()", "cancelled()", "always()"].map((text) =>
      evaluateJobIf(text, needs(OUTPUTS), status),
    );
    expect(runs).toEqual([false, false, false, false, true, true]);
  });

  test("an empty if runs after success", () => {
    expect([evaluateJobIf("success()", {}), evaluateJobIf("success()", needs({}, "failure"))]).toEqual([true, false]);
  });
});
