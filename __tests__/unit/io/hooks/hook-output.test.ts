import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  MAX_OUTPUT_BYTES,
  OUTPUT_KEYS,
  parseHookOutput,
  readHookOutput,
} from "../../../../src/io/hooks/hook-output.ts";

const list = (length: number): string => JSON.stringify(Array.from({ length }, (_, index) => `t${index}`));

describe("a value that a hook says", () => {
  test.each([
    ["rollback_token", "0123 äöü = x"],
    ["url", "https://shop.example/path?a=b#c"],
    ["url", "http://127.0.0.1:8080/"],
    ["requests", "0"],
    ["requests", "123456789012345"],
    ["errors", "7"],
    ["p95_ms", "12.5"],
    ["p95_ms", "1e3"],
    ["targets", '["a","b"]'],
    ["targets", list(1000)],
    ["metric.checkout_errors", "-0.5"],
    ["metric.a.b-c", "1E-7"],
  ])("%s=%s is taken", (key, value) => {
    expect(parseHookOutput(`${key}=${value}\n`)).toEqual({ values: new Map([[key, value]]), warnings: [] });
  });

  test.each([
    ["rollback_token", ""],
    ["rollback_token", "x".repeat(4097)],
    ["rollback_token", "a\u001b[31m"],
    ["rollback_token", "a\u202eb"],
    ["url", ""],
    ["url", "javascript:alert(1)"],
    ["url", "ftp://x"],
    ["url", "https://"],
    ["url", "https://a b"],
    ["url", "https:\\\\a"],
    ["url", `https://a/${"x".repeat(2048)}`],
    ["requests", ""],
    ["requests", "-1"],
    ["requests", "1.5"],
    ["requests", "1e3"],
    ["requests", "0x10"],
    ["requests", "1234567890123456"],
    ["errors", "NaN"],
    ["errors", " 1"],
    ["errors", "$(id)"],
    ["p95_ms", "-1"],
    ["p95_ms", "Infinity"],
    ["p95_ms", "1,5"],
    ["p95_ms", ".5"],
    ["targets", "a,b"],
    ["targets", "[]"],
    ["targets", "{}"],
    ["targets", '["a","a"]'],
    ["targets", '["a",1]'],
    ["targets", '["a",""]'],
    ["targets", '["a\\u0000"]'],
    ["targets", list(1001)],
    ["metric.x", "one"],
    ["metric.", "1"],
    ["metric.1", "1"],
    ["metric.a b", "1"],
    [`metric.${"x".repeat(65)}`, "1"],
    ["version", "2"],
    ["Requests", "1"],
    ["__proto__", "1"],
    ["constructor", "1"],
    ["", "1"],
    ["requests ", "1"],
  ])("%j=%j is not taken, and named in a warning of its line", (key, value) => {
    const { values, warnings } = parseHookOutput(`\n${key}=${value}\nurl=https://a`);
    expect([...values.keys()].filter((name) => name !== "url")).toEqual([]);
    expect(warnings[0]).toMatch(/^output line 2: /);
  });

  test("a key that is there twice says nothing, however often it is there", () => {
    for (const text of ["errors=1\nerrors=0", "errors=1\nerrors=x\nerrors=2", "errors=x\nerrors=1"]) {
      const { values, warnings } = parseHookOutput(text);
      expect([...values]).toEqual([]);
      expect(warnings.length).toBeGreaterThan(0);
    }
  });

  test("lines may end as on Windows, and be empty", () => {
    expect([...parseHookOutput("requests=1\r\n\r\n  \nerrors=2").values]).toEqual([
      ["requests", "1"],
      ["errors", "2"],
    ]);
  });

  test("whatever a hook writes, only known keys come of it, and every line is taken or named", () => {
    const known = fc.constantFrom(...OUTPUT_KEYS.keys(), "metric.x", "evil", "");
    const line = fc.oneof(
      fc.tuple(known, fc.string({ unit: "binary" })).map(([key, value]) => `${key}=${value}`),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const { values, warnings } = parseHookOutput(lines.join("\n"));
        expect([...values.keys()].every((key) => OUTPUT_KEYS.has(key) || key === "metric.x")).toBe(true);
        const spoken = lines
          .join("\n")
          .split(/\r?\n/)
          .filter((text) => text.trim() !== "").length;
        expect(values.size + warnings.length).toBeLessThanOrEqual(2 * spoken);
        if (spoken > 0) expect(values.size + warnings.length).toBeGreaterThan(0);
        expect(warnings.filter((text) => text.includes("\n") || text.includes("\u001b"))).toEqual([]);
      }),
    );
  });
});

describe("an output file", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "signalbox-hook-output-"));
    mkdirSync(join(folder, "folder"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const written = (content: string | Uint8Array): string => {
    const file = join(folder, "output");
    writeFileSync(file, content);
    return file;
  };

  test("of 64 KiB is read", () => {
    const line = "url=https://a\n";
    const full = line + "\n".repeat(MAX_OUTPUT_BYTES - line.length);
    expect(readHookOutput(written(full))).toEqual({ values: new Map([["url", "https://a"]]), warnings: [] });
  });

  test.each([
    ["is one byte larger", () => written(`requests=1\n${"\n".repeat(MAX_OUTPUT_BYTES - 10)}`)],
    ["is not UTF-8", () => written(new Uint8Array([0xff, 0x3d]))],
    ["is gone", () => join(folder, "gone")],
    ["is a folder now", () => join(folder, "folder")],
  ])("that %s says nothing at all, with a warning", (_what, file) => {
    const { values, warnings } = readHookOutput(file());
    expect([...values]).toEqual([]);
    expect(warnings).toEqual([expect.stringMatching(/^output file: /)]);
  });
});
