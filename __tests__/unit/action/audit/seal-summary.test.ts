import { describe, expect, test } from "@jest/globals";
import { renderSealSummary } from "../../../../src/action/audit/seal-summary.ts";

const bundle = {
  artifact: "signalbox-audit-77-1-a-0123456789abcdef",
  kind: "bundle",
  status: "verified",
  encrypted: false,
  findings: [],
} as const;

describe("the summary of a seal", () => {
  test("shows what is missing before the bundles, as text and not as Markdown", () => {
    const missing = [{ name: "build=2", reason: "1 of 2 | <b>" }];
    expect(renderSealSummary({ status: "incomplete", bundles: [bundle], missing })).toBe(
      [
        "## Audit seal\n\nStatus **incomplete**: 1 log, 1 missing.\n",
        "### Missing\n\n| Bundle | Why it should be there |\n| --- | --- |\n| build=2 | 1 of 2 &#124; &#60;b&#62; |\n",
        `### Bundles\n\n| Bundle | Entries | Root | Verdict |\n| --- | --- | --- | --- |\n| ${bundle.artifact} |  |  | verified |\n`,
      ].join("\n"),
    );
  });

  test("keeps below what a runner takes, whatever a run has", () => {
    const finding = { kind: "entry_edited", grade: "tampered", file: "f", message: "<".repeat(500) } as const;
    const findings = [finding, finding, finding, finding];
    const bundles = Array.from({ length: 5_000 }, () => ({ ...bundle, status: "tampered", findings }) as const);
    const missing = Array.from({ length: 5_000 }, (_, index) => ({ name: `m${index}`, reason: "<".repeat(500) }));
    const summary = renderSealSummary({ status: "incomplete", bundles, missing });
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
    expect(summary.match(/^\d+ more bundles are not shown\.$/gm)).toHaveLength(2);
  });
});
