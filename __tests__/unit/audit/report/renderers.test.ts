import { describe, expect, test } from "@jest/globals";
import { FIELDS } from "../../../../src/audit/field-table.ts";
import { buildReport } from "../../../../src/audit/report/build-report.ts";
import { renderHtml } from "../../../../src/audit/report/render-html.ts";
import { MAX_MARKDOWN_BYTES, renderMarkdown } from "../../../../src/audit/report/render-markdown.ts";
import type { Report } from "../../../../src/audit/report/report.ts";
import { changesCsv, evaluationsCsv } from "../../../../src/audit/report/report-csv.ts";
import { SECTIONS } from "../../../../src/audit/report/sections.ts";
import type { VerifiedLog } from "../../../../src/audit/verify/verified-log.ts";
import { htmlElements } from "./html-elements.ts";
import { type Draft, EVERYTHING, inputOf, logOf } from "./sample-logs.ts";

const HOSTILE = [
  "<script>alert(1)</script>",
  "</style><img src=x onerror=alert(1)>",
  "\"' onmouseover='alert(1)",
  "]]><!-- -->&amp;&lt;",
  '=HYPERLINK("http://evil","x")',
  "+1+1",
  "@SUM(A1)",
  "\t-2",
  "two\r\nlines",
  "right\u202eto left\u2066\u200f\u0007\u001b[31m\ud800",
  "| a | [x](http://evil) `b` **c** @octocat #1",
  "\u2028{{7*7}}$1",
];

/** Every field of every event holds something hostile, where a string may stand. */
const hostileDrafts = (text: string): readonly Draft[] =>
  EVERYTHING.map((draft) => {
    const filled: Record<string, unknown> = { ...draft };
    for (const [field, { type }] of Object.entries(FIELDS)) {
      if (
        ["schema", "seq", "id", "time", "event.name", "outcome", "severity", "classification", "actor.type"].includes(
          field,
        )
      )
        continue;
      if (type === "string" || type === "any") filled[field] = text;
      if (type === "list") filled[field] = [text, { op: text, path: text, value: text }];
      if (type === "object") filled[field] = { [text.toWellFormed()]: text };
    }
    return filled as Draft;
  });

const hostileReport = (text: string): Report => {
  const finding = {
    kind: "entry_edited",
    grade: "warning",
    file: text,
    message: text,
    seq: { from: 1, to: 2 },
    lastGood: { size: 1, root: text },
  } as const;
  const logs = [
    logOf(hostileDrafts(text), { name: text, origin: text, root: text, keyName: text, anchoredBy: [text] }),
  ];
  const runs = { expected: [{ runId: text, runNumber: 1, workflow: text, attempt: 1, status: "missing" as const }] };
  const well = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value, (_key, each) => (typeof each === "string" ? each.toWellFormed() : each)));
  const verdict = {
    status: "incomplete" as const,
    findings: [well(finding) as typeof finding],
    logs: logs.map((log) => ({
      ...log,
      ...(well({
        name: log.name,
        origin: log.origin,
        root: log.root,
        keyName: log.keyName,
        anchoredBy: log.anchoredBy,
      }) as object),
    })),
  };
  return buildReport(inputOf(logs, { verdict, runs: well(runs) as typeof runs, command: text.toWellFormed() }));
};

const ELEMENTS = new Set(
  "html head meta title style body header p h1 h2 h3 section ul ol li strong em span nav a main dl div dt dd figure figcaption svg line rect table thead tbody tr th td code time bdi br pre footer".split(
    " ",
  ),
);
const ATTRIBUTES = new Set(
  "lang charset http-equiv content name class id href aria-label aria-hidden viewbox width height rx x y x1 x2 y1 y2 role title scope".split(
    " ",
  ),
);

describe("the page", () => {
  const quiet = renderHtml(buildReport(inputOf([logOf(EVERYTHING)])));

  test("has a heading for each section, in order, each in the contents", () => {
    const headings = [...quiet.matchAll(/<section id="(\w+)"><h2>/g)].map((match) => match[1]);
    expect(headings).toEqual(Object.keys(SECTIONS));
    expect([...quiet.matchAll(/<a href="#(\w+)">/g)].map((match) => match[1])).toEqual(headings);
  });

  test.each([
    ["what is usual", quiet],
    ...HOSTILE.map((text) => [JSON.stringify(text), renderHtml(hostileReport(text))]),
  ])("of %s is well-formed, and is made of harmless elements only", (_name, page) => {
    const elements = htmlElements(page);
    expect(elements.filter(({ name }) => !ELEMENTS.has(name))).toEqual([]);
    const attributes = elements.flatMap((element) => [...element.attributes.keys()]);
    expect(attributes.filter((name) => !ATTRIBUTES.has(name))).toEqual([]);
    const links = elements.flatMap(({ attributes: of }) => of.get("href") ?? []);
    expect(links.every((link) => /^#\w+$/.test(link))).toBe(true);
    expect(page).not.toMatch(/<script|@import|url\(|javascript:/i);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(page).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u);
  });

  test("has one style, and a policy that allows nothing but it", () => {
    expect(quiet).toMatch(/default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='/);
    expect(quiet.match(/<style/g)).toHaveLength(1);
    expect(quiet).toContain("@media print");
    expect(quiet).not.toMatch(/ style="/);
  });

  test("bears a watermark unless all was verified, and says when there is nothing", () => {
    expect(quiet).not.toContain('class="watermark"');
    expect(renderHtml(hostileReport("x"))).toContain('<div class="watermark" aria-hidden="true"><span>INCOMPLETE');
    const nothing = renderHtml(buildReport(inputOf([])));
    expect(nothing).toContain("No evidence");
    expect(nothing).toContain("there is nothing to report on");
  });

  test("cuts long tables, and says where the rest is", () => {
    const many = Array.from(
      { length: 700 },
      (_, at): Draft => ({
        "event.name": at % 2 === 0 ? "flag.updated" : "step.failed",
        outcome: "success",
        minutes: at * 600,
        "vcs.repository.url.full": `https://github.com/o/r${at % 5}`,
        "signalbox.config_digest": "a".repeat(64),
        "signalbox.source.commit": `${at}`,
      }),
    );
    const page = renderHtml(buildReport(inputOf([logOf(many)], { from: 0 })));
    expect(page).toMatch(/250 more rows/);
    expect(page).toContain("and 697 more");
    expect(page).toContain("o/r0, o/r1 and 3 more");
    expect(page).toContain("Entries per 3 days");
    expect(page).toContain("From 1970-01-01 00:00:00 UTC to the last entry");
    expect(renderHtml(buildReport(inputOf([logOf(many)], { to: 1 })))).toContain("From the first entry to before");
  });
});

test("a bundle that a log misses, an open deployment, a change without a word about it: each has its place in the page", () => {
  const bare: readonly Draft[] = [
    { "event.name": "deployment.paused", outcome: "success", "deployment.id": "d-7" },
    {
      "event.name": "rule.changed",
      outcome: "failure",
      minutes: 1,
      "target.id": "rule-3",
      "change.patch": "not a list",
    },
    { "event.name": "audit.bundle.missing", outcome: "failure", minutes: 1500, "target.id": "signalbox-audit-9" },
    { "event.name": "feature_flag.evaluation", outcome: "success", "feature_flag.key": "bare" },
    { "event.name": "override.applied", outcome: "success" },
    { "event.name": "threshold.checked", outcome: "unknown", "signalbox.metric": "m" },
  ];
  const logs = [logOf(bare, { origin: "", anchoredBy: ["x"], status: "unverifiable" }), logOf([], { size: 3 })];
  const report = buildReport(inputOf(logs, { runs: { expected: [] } }));
  const page = renderHtml(report);
  for (const text of [
    "d-7",
    "rule-3",
    "not a list",
    "signalbox-audit-9",
    "no reason",
    "no approver",
    "none told 1",
    "verified, sealed",
    "1 log<",
    "forced to a value",
    "nothing measured",
  ]) {
    expect(page).toContain(text);
  }
  expect(htmlElements(page).length).toBeGreaterThan(100);
  expect(renderMarkdown(report)).toContain("| d-7 |");
  expect(changesCsv(report)).toContain("rule-3");
});

describe("the tables for a spreadsheet", () => {
  test.each(HOSTILE.map((text) => [JSON.stringify(text), text]))("%s starts no formula and no row", (_name, text) => {
    const report = hostileReport(text);
    for (const [csv, rows] of [
      [changesCsv(report), report.changes.length],
      [evaluationsCsv(report), report.evaluations.rows.length],
    ] as const) {
      const cells = parseCsv(csv);
      expect(cells).toHaveLength(rows + 1);
      expect(new Set(cells.map(({ length }) => length)).size).toBe(1);
      expect(cells.flat().filter((cell) => /^\s*[=+@\t\r]|^\s*-\D/.test(cell))).toEqual([]);
    }
  });
});

describe("Markdown", () => {
  test.each(HOSTILE.map((text) => [JSON.stringify(text), text]))(
    "%s is text in it, and every table keeps its columns",
    (_name, text) => {
      const page = renderMarkdown(hostileReport(text));
      expect(page).not.toMatch(/<(?!!)[a-z/]|\]\(|@octocat|http:\/\//i);
      const lines = page.split("\n");
      for (const [at, line] of lines.entries()) {
        if (!/^\|(?:---\|)+$/.test(line)) continue;
        const width = line.split("|").length;
        for (let row = at - 1; lines[row]?.startsWith("|") && row < at + 30; row++) {
          expect(lines[row]?.split("|")).toHaveLength(width);
        }
      }
    },
  );

  test("is cut at the end of a line, with a pointer, when it is too long for a summary", () => {
    const report = buildReport(inputOf([logOf(EVERYTHING)]));
    const whole = renderMarkdown(report);
    expect(Buffer.byteLength(whole)).toBeLessThan(MAX_MARKDOWN_BYTES);
    const cut = renderMarkdown(report, 3000);
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(3000);
    const [kept = ""] = cut.split("\n\n**Cut here");
    expect(cut).toContain("**Cut here");
    expect(whole.startsWith(`${kept}\n`)).toBe(true);
  });

  test("of nothing says so, with a watermark", () => {
    const page = renderMarkdown(buildReport(inputOf([])));
    expect(page).toContain("NO EVIDENCE");
    expect(page).toContain("- nothing");
  });
});

/** RFC 4180, to the letter. */
const parseCsv = (csv: string): string[][] => {
  const rows: string[][] = [];
  let rest = csv;
  let row: string[] = [];
  while (rest !== "") {
    const match = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest);
    if (match === null) throw new Error(`no CSV: ${JSON.stringify(rest.slice(0, 40))}`);
    row.push((match[1] ?? match[2] ?? "").replaceAll('""', '"'));
    if (match[3] === "\r\n") {
      rows.push(row);
      row = [];
    }
    rest = rest.slice(match[0].length);
  }
  return rows;
};

describe("many logs", () => {
  const month = (count: number): Report => {
    const logs = Array.from({ length: count }, (_, index) => {
      const workflow = index % 3 === 0 ? "ci.yml" : "deploy.yml";
      const run = { repository: "o/r", run_id: "1", run_number: 1, run_attempt: 1, workflow, job: "build" };
      const manifest = { run, segments: [] } as unknown as VerifiedLog["manifest"] & object;
      return logOf(EVERYTHING.slice(0, 1), {
        origin: `signalbox/o/r/${index}/1/build/0123456789abcdef`,
        status: index === 4 ? "incomplete" : "verified",
        ...(index % 2 === 0 && { keyName: "key" }),
        ...(index !== 5 && { manifest }),
      });
    });
    const findings = logs.map(
      ({ name }) => ({ kind: "first_contact", grade: "note", file: name, message: "new" }) as const,
    );
    const gap = { kind: "bundle_missing", grade: "incomplete", file: "x", message: "gone" } as const;
    return buildReport(
      inputOf(logs, { verdict: { status: "incomplete", findings: [gap, gap, gap, gap, ...findings], logs } }),
    );
  };
  const part = (page: string, id: string): string => page.split(`<section id="${id}"`)[1]?.split("</section>")[0] ?? "";

  test("are summed up by workflow where they are spoken of, and listed at the end", () => {
    const page = renderHtml(month(14));
    htmlElements(page);
    const rows = [...part(page, "integrity").matchAll(/<tr><td class="wide">[\s\S]*?<\/tr>/g)].map(([row]) =>
      row
        .replace(/<[^>]*>/g, " ")
        .replace(/\s+/g, " ")
        .trim(),
    );
    expect(rows).toEqual([
      "of no run 1 1 0 0 0 1 verified",
      "ci.yml 5 5 3 0 0 5 verified",
      "deploy.yml 8 8 4 0 0 1 incomplete 7 verified",
    ]);
    expect(part(page, "integrity")).not.toContain("signalbox/o/r/13/1");
    expect(part(page, "logs")).toContain("signalbox/o/r/13/1");
  });

  test("a few are listed at once", () => {
    const page = renderHtml(month(12));
    expect(part(page, "logs")).toBe("");
    expect(part(page, "integrity")).toContain("signalbox/o/r/11/1");
  });

  test("what all of them share is told once, what stops a report each time", () => {
    const integrity = part(renderHtml(month(14)), "integrity");
    expect(integrity.match(/Nothing was known of this log before/g)).toHaveLength(1);
    expect(integrity).toContain("14 places");
    expect(integrity.match(/A bundle that another log or the run names/g)).toHaveLength(4);
  });
});
