import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { compile } from "../../../src/evaluation/compile.ts";
import { renderTrace } from "../../../src/evaluation/render-trace.ts";
import { aFlagSet } from "../../helpers/flag-set.ts";

const isMain = { kind: "attribute", attribute: "branch", tests: [{ op: "equals", value: "main" }] } as const;
const flags = {
  it: {
    type: "string",
    seed: "checkout",
    expires: "2026-01-01",
    variants: [
      ["canary", "c"],
      ["rolling", "r"],
    ],
    serving: {
      rules: [
        { id: "main", when: { kind: "not", condition: isMain }, serve: { variant: "rolling" } },
        { id: "try", rollout: { start: 0, end: 70 }, serve: { variant: "canary" } },
      ],
      default: { variant: "rolling" },
    },
  },
  needs: { serving: { prerequisites: [{ flag: "bare", is: [true] }] } },
  bare: {},
} as const;
const environment = compile(aFlagSet({ flags })).in("default");
const render = (key: string, context: unknown): string =>
  renderTrace(environment.explain(key, context, Date.parse("2026-05-01T00:00:00Z")));

describe("a rendered trace", () => {
  it("says what is served and why, then every step with the conditions it saw", () => {
    expect(render("it", { branch: "main", targetingKey: "user-1" })).toBe(
      [
        'it = "c" (variant canary)',
        "  SPLIT, RULE, rule try, bucket 69753, the flag is past its expiry",
        '  | lookup it: string flag in environment "default"',
        "  | enabled: enabled, and nothing is forced from outside",
        "  - rule main: when is false",
        "      false   not",
        '        true    branch equals "main", found "main"',
        "  | rule try: no condition: it is for all",
        "  > rollout try: bucket 69753 is inside [0, 70000) of 100000",
      ].join("\n"),
    );
  });

  it("names a prerequisite and an error", () => {
    expect(render("needs", {}).split("\n")[1]).toBe("  DISABLED, PREREQUISITE_FAILED, prerequisite bare");
    expect(render("it", { branch: "main" }).split("\n").slice(0, 2)).toEqual([
      'it = "r" (variant rolling)',
      "  ERROR, TARGETING_KEY_MISSING, the flag is past its expiry",
    ]);
    expect(render("it", {})).toContain('        unknown branch equals "main" (missing)\n');
  });

  it.each([
    ["a line break", "a\n::error::b", '"a\\n::error::b"'],
    ["other line breaks", "a\r\u0085\u2028b", '"a\\r\\u0085\\u2028b"'],
    ["a terminal's escape", "\u001b[31mred", '"\\u001b[31mred"'],
    ["a change of direction", "a\u202eb", '"a\\u202eb"'],
    ["a lone surrogate", "a\ud800", '"a\\ud800"'],
    ["an invisible character beyond the first plane", "a\u{e0001}", '"a\\u{e0001}"'],
    ["what is plain text", "größe 🚦 日本", '"größe 🚦 日本"'],
  ])("keeps %s inside its value", (_, branch, shown) => {
    expect(render("it", { branch, targetingKey: "u" })).toContain(`found ${shown}`);
  });

  it("shortens long values, and says how long they were", () => {
    const text = render("it", { branch: "x".repeat(1_000_000), targetingKey: "u" });
    expect(text.length).toBeLessThan(1_500);
    expect(text).toContain("x… (1000002 characters)");
  });

  it("has as many lines for any branch as for a plain one, none of which the branch starts", () => {
    const lines = render("it", { branch: "x", targetingKey: "u" }).split("\n").length;
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (branch) => {
        fc.pre(branch !== "main");
        const rendered = render("it", { branch, targetingKey: "u" });
        expect(rendered.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).length).toBe(lines);
      }),
    );
  });

  it("escapes an unknown key as well", () => {
    expect(render("a\n::set-output::", {}).split("\n").length).toBe(3);
  });
});
