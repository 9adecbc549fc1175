import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { ActionFailure, asFailure } from "../../../src/action/action-failure.ts";
import type { Annotation } from "../../../src/action/action-io.ts";
import { limitAnnotations, MAX_ANNOTATIONS, problemAnnotations } from "../../../src/action/annotations.ts";
import { escapeMarkdown } from "../../../src/action/markdown.ts";
import { renderFailureSummary } from "../../../src/action/summary.ts";
import type { Problem } from "../../../src/model/problem.ts";
import { runDoor } from "../../helpers/evaluate-door.ts";

const many = (severity: Annotation["severity"], count: number): readonly Annotation[] =>
  Array.from({ length: count }, (_, index) => ({ severity, message: `${severity} ${index}` }));

describe("annotations", () => {
  test.each([0, 1, 9, 10])("%i of a severity are all shown", (count) => {
    expect(limitAnnotations(many("warning", count))).toEqual(many("warning", count));
  });

  test("of which there are too many end in a count", () => {
    const shown = limitAnnotations([...many("warning", 12), ...many("error", 11), ...many("notice", 10)], 1);
    const of = (severity: string) => shown.filter((each) => each.severity === severity).map(({ message }) => message);
    expect(of("warning").length).toBe(MAX_ANNOTATIONS);
    expect(of("warning").slice(-2)).toEqual(["warning 8", "3 more warnings; the job summary lists them"]);
    expect(of("error").length).toBe(MAX_ANNOTATIONS - 1);
    expect(of("error").at(-1)).toBe("3 more errors; the job summary lists them");
    expect(of("notice").length).toBe(MAX_ANNOTATIONS);
  });

  test("of a million characters are cut", () => {
    const [shown] = limitAnnotations([{ severity: "error", message: `${"x".repeat(1999)}😀${"y".repeat(1e6)}` }]);
    expect(shown?.message).toBe(`${"x".repeat(1999)}\ufffd…`);
  });

  test("of problems have code, place and suggestion", () => {
    const position = { file: "f.yaml", line: 2, column: 3 };
    const problem: Problem = { code: "unknown_key", severity: "error", message: "m", position, suggestion: "default" };
    expect(problemAnnotations([problem, { code: "yaml_syntax", severity: "warning", message: "n" }])).toEqual([
      { severity: "error", title: "unknown_key", message: 'm (did you mean "default"?)', position },
      { severity: "warning", title: "yaml_syntax", message: "n" },
    ]);
  });
});

/** What a reader of the rendered page sees of escaped text. */
const rendered = (markdown: string): string =>
  markdown.replace(/<!-- -->/g, "").replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

describe("outside text in Markdown", () => {
  test.each<[string, string]>([
    ["strict_quality_gates", "strict_quality_gates"],
    ["_it_", "&#95;it&#95;"],
    ["a|b", "a&#124;b"],
    ["<img src=x>", "&#60;img src=x&#62;"],
    ["`x`", "&#96;x&#96;"],
    ["[x](y)", "&#91;x&#93;(y)"],
    ["a\n\n# b\r\u2028c", "a &#35; b c"],
    ["@acme/team", "&#64;<!-- -->acme/team"],
    ["https://evil.example", "https&#58;<!-- -->//evil.example"],
    ["www.evil.example", "www<!-- -->.evil.example"],
    ["a\u202eb", "a b"],
    ["\ud800", "\ufffd"],
  ])("%j is %j", (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  test("is seen as it was written, in one line, and holds no mark of its own", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const escaped = escapeMarkdown(text);
        expect(rendered(escaped)).toBe(text.toWellFormed().replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " "));
        expect(escaped.replaceAll("<!-- -->", "").replace(/&#\d+;/g, "")).not.toMatch(/[<>|`*@[\]\\\n\r&]/);
      }),
    );
  });

  test("of a million characters is cut", () => {
    expect(escapeMarkdown("|".repeat(1_000_000))).toBe(`${"&#124;".repeat(200)}…`);
  });
});

describe("the summary", () => {
  const flags = (count: number, description = "d"): string =>
    `version: 1\nflags:\n${Array.from({ length: count }, (_, i) => `  flag_${i}: { type: string, description: ${description}, permanent: true, default: "${"<|".repeat(90)}" }\n`).join("")}`;

  test("stays below one MiB and counts the flags it leaves out", async () => {
    const step = await runDoor({ event: "push-branch", workspace: flags(1000), inputs: { flags: "flag_1" } });
    expect(Buffer.byteLength(step.summary)).toBeLessThan(1024 * 1024);
    expect(step.summary).toMatch(/\n\d+ more flags are not shown\.\n$/);
  });

  test("shows flag, value, reason, rule, expiry and owner, and whose gate it is", async () => {
    const gate = (expires: string): string =>
      `version: 1\nflags:\n  scan: { description: d, ${expires}, owner: "@acme/sec", safe: true, rules: [{ id: all, when: { branch: topic/faster }, serve: true }] }\n`;
    const repository = {
      refs: { "heads/main": "0ba5e0ba5e0ba5e0ba5e0ba5e0ba5e0ba5e0ba5e" },
      commits: {
        "0ba5e0ba5e0ba5e0ba5e0ba5e0ba5e0ba5e0ba5e": { "config/feature-flags.yaml": gate("expires: 2026-01-31") },
      },
    };
    const event = "pull-request-same-repository";
    const { summary } = await runDoor({ event, workspace: gate("permanent: true"), repository });
    expect(summary).toContain(
      "| scan (gate, from base) | true | TARGETING_MATCH, RULE | all | **expired** 2026-01-31 | &#64;<!-- -->acme/sec |",
    );
    expect(summary).toContain("| Gates from | branch main at 0ba5e0ba5e0b |");
  });

  test("of a failure has its code, its message and every problem", () => {
    const position = { file: "a|b.yaml", line: 2, column: 3 };
    const problems: Problem[] = [
      { code: "unknown_key", severity: "error", message: "<x>", position },
      { code: "yaml_syntax", severity: "error", message: "y" },
    ];
    expect(renderFailureSummary(new ActionFailure("config_refused", "2 errors in `x`", { problems }))).toBe(
      "## Feature flags\n\n**Failed** (`config_refused`): 2 errors in &#96;x&#96;\n\n### Problems\n\n" +
        "|  | Code | Place | Problem |\n| --- | --- | --- | --- |\n" +
        "| error | unknown_key | a&#124;b.yaml:2:3 | &#60;x&#62; |\n| error | yaml_syntax |  | y |\n\n",
    );
  });
});

describe("whatever is thrown", () => {
  test.each([new TypeError("x is not a function"), "text", undefined, { code: "config_refused" }])(
    "%p is an internal failure",
    (thrown) => {
      expect(asFailure(thrown)).toMatchObject({
        code: "internal",
        message: expect.stringContaining("defect"),
        problems: [],
      });
    },
  );

  test("and has a code already stays itself", () => {
    const failure = new ActionFailure("config_missing", "x");
    expect(asFailure(failure)).toBe(failure);
  });
});
