import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";

/** The committed command line, as a user without anything installed runs it. */
const CLI = join(import.meta.dirname, "..", "..", "dist", "cli.js");
const folder = mkdtempSync(join(tmpdir(), "signalbox-hostile-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Run = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

/** A process that may use little memory, so that what explodes dies instead of swapping. */
const signalbox = (...parameters: readonly string[]): Run => {
  const run = spawnSync(process.execPath, ["--max-old-space-size=384", CLI, ...parameters], {
    cwd: folder,
    encoding: "utf8",
    timeout: 60_000,
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status: run.status, stdout: run.stdout, stderr: run.stderr };
};

const write = (name: string, content: string | Uint8Array): string => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};

const flagFile = (name: string, flag: string): string =>
  write(name, `version: 1\nflags:\n  f: { description: d, permanent: true, ${flag} }\n`);

/** Codes that `validate --json` reports, each once. */
const codes = (file: string): { readonly status: number | null; readonly codes: readonly string[] } => {
  const run = signalbox("validate", "--config", file, "--json");
  const problems = (JSON.parse(run.stdout) as { readonly problems: readonly { readonly code: string }[] }).problems;
  return { status: run.status, codes: [...new Set(problems.map(({ code }) => code))] };
};

describe("a flag file made to exhaust the reader is refused", () => {
  const bomb = (): string => {
    const levels = Array.from({ length: 9 }, (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(", ")}]`);
    return `version: 1\nl0: &l0 [x]\n${levels.join("\n")}\nflags: {}\n`;
  };

  test.each<[string, string | (() => string | Uint8Array), string]>([
    ["nine levels of nine aliases", bomb, "too_many_aliases"],
    ["ten thousand nested lists", () => `version: 1\nflags: ${"[".repeat(10_000)}`, "too_deep"],
    ["ten thousand nested mappings", () => `version: 1\nflags: ${"{a: ".repeat(10_000)}`, "too_deep"],
    ["an alias to itself", "version: 1\nflags: &a { f: *a }\n", "cyclic_alias"],
  ])("%s", (name, content, code) => {
    const file = write(`${name.replaceAll(" ", "-")}.yaml`, typeof content === "function" ? content() : content);
    expect(codes(file)).toEqual({ status: 1, codes: expect.arrayContaining([code]) });
  });

  test("a file of more than 16 MiB, by name and size, without reading it as YAML", () => {
    const run = signalbox("validate", "--config", write("large.yaml", Buffer.alloc(17 * 1024 * 1024, "# large\n")));
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/large\.yaml.*16777216 bytes/s);
  });

  test("16 MiB of one comment and a flag are still answered", () => {
    const padding = `# ${"x".repeat(1022)}\n`.repeat(16_000);
    const file = write("padded.yaml", `${padding}version: 1\nflags: { f: { description: d, permanent: true } }\n`);
    expect(signalbox("evaluate", "--config", file, "--json").status).toBe(0);
  });

  test("bytes that are not UTF-8, with the place", () => {
    const run = signalbox("validate", "--config", write("latin.yaml", Buffer.from("version: 1 # caf\xe9\n", "latin1")));
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/latin\.yaml.*UTF-8/s);
  });
});

describe("names of JavaScript's own are data", () => {
  test.each(["__proto__", "constructor", "prototype"])("a flag called %s is refused", (key) => {
    const file = write(`flag-${key}.yaml`, `version: 1\nflags: { ${key}: { description: d, permanent: true } }\n`);
    expect(codes(file).status).toBe(1);
  });

  test.each(["__proto__", "constructor", "toString"])(
    "a context does not have the attribute %s by itself",
    (attribute) => {
      const when = `rules: [{ id: r, when: { ${attribute}: { exists: true } }, serve: true }]`;
      const run = signalbox(
        "evaluate",
        "--config",
        flagFile(`reads-${attribute}.yaml`, when),
        "--json",
        "--context",
        "{}",
      );
      expect([run.status, JSON.parse(run.stdout).flags.f]).toEqual([0, expect.objectContaining({ value: false })]);
    },
  );
});

describe("a regular expression", () => {
  const regex = (pattern: string): string =>
    `rules: [{ id: r, when: { branch: { regex: ${JSON.stringify(pattern)} } }, serve: true }]`;

  test.each(["(a+)+$", "^(a|a)*$", "(a|aa)+$", "(.*a){20}$", "^(([a-z])+.)+[A-Z]([a-z])+$"])(
    "%s answers on a text that makes others backtrack",
    (pattern) => {
      const file = flagFile("regex.yaml", regex(pattern));
      const context = write("context.json", JSON.stringify({ branch: `${"a".repeat(5_000)}!` }));
      const run = signalbox("evaluate", "--config", file, "--json", "--context", context);
      expect([run.status, JSON.parse(run.stdout).flags.f.value]).toEqual([0, false]);
    },
  );

  test.each(["(a{1000}){1000}", "((a{100}){100}){100}", "(?=a)", "\\1(a)", "("])(
    "%s is refused: too large, or not RE2",
    (pattern) => {
      expect(codes(flagFile("regex-refused.yaml", regex(pattern)))).toEqual({ status: 1, codes: ["bad_syntax"] });
    },
  );
});

test("a pattern longer than any person writes is refused", () => {
  const pattern = "a?".repeat(5_000);
  const when = `rules: [{ id: r, when: { branch: { regex: "${pattern}" } }, serve: true }]`;
  expect(codes(flagFile("regex-long.yaml", when))).toEqual({ status: 1, codes: ["bad_syntax"] });
});

test("a million characters in the context are compared, and shortened where a person reads them", () => {
  const file = flagFile("long.yaml", "rules: [{ id: r, when: { branch: { glob: '**a**a**b' } }, serve: true }]");
  const context = write("long.json", JSON.stringify({ branch: "a".repeat(1_000_000) }));
  expect(signalbox("evaluate", "--config", file, "--json", "--context", context).status).toBe(0);
  const explained = signalbox("explain", "f", "--config", file, "--context", context);
  expect(explained.status).toBe(0);
  expect(explained.stdout.length).toBeLessThan(5_000);
});
