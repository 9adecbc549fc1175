import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { describe, expect, test } from "@jest/globals";

/** Which room may see which: a file imports its own room and rooms of lower levels. */
const LEVELS: Readonly<Record<string, number>> = {
  model: 0,
  digest: 0,
  syntax: 0,
  document: 1,
  evaluation: 1,
  snapshot: 1,
  audit: 1,
  kill: 1,
  rollout: 1,
  generation: 1,
  interop: 1,
  thresholds: 1,
  "flag-tests": 2,
  impact: 2,
  "pipeline.ts": 2,
  io: 2,
  provider: 3,
  store: 3,
  monitor: 3,
  action: 4,
  "api.ts": 4,
  server: 4,
  client: 4,
  cli: 5,
};

/** Rooms that may touch the clock, chance, files, sockets, the process and the runner's toolkit. */
const WORLDLY = new Set(["io", "store", "action", "server", "client", "cli"]);
const WORLD = /\bprocess\.|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bfetch\(|\bsetTimeout\(|\bperformance\./;

/** Rooms that must run where there is no Node: in a browser, in a worker. */
const NODELESS = new Set([
  "model",
  "digest",
  "syntax",
  "document",
  "evaluation",
  "snapshot",
  "kill",
  "rollout",
  "thresholds",
  "client",
]);
/** The client is a door that others load into their programs, so it sees the engine only. */
const CLIENT_SEES = new Set(["client", "model", "digest", "syntax", "evaluation"]);

type SourceFile = { readonly path: string; readonly text: string };
type Finding = string;

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^;]*?from\s+"([^"]+)"|\bimport\(\s*"([^"]+)"|(?:^|\n)import\s+"([^"]+)"/g;

const roomOf = (path: string): string => path.split("/")[0] ?? "";

const importsOf = ({ text }: SourceFile): string[] =>
  [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? "");

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");

/** Every breach of the dependency rule in one file, each as a sentence. */
const breaches = (file: SourceFile): Finding[] => {
  const room = roomOf(file.path);
  const level = LEVELS[room];
  if (level === undefined) return [`${file.path}: folder "${room}" has no level`];
  const findings: Finding[] = [];
  for (const written of importsOf(file)) {
    // A part of a package that the package does not export is the package all the same.
    const target = written.replace(/^(?:\.\.\/)+node_modules\//, "");
    if (!target.startsWith(".")) {
      if (NODELESS.has(room) && target.startsWith("node:")) findings.push(`${file.path} imports ${target}`);
      if (!WORLDLY.has(room) && /^(?:@actions\/|node:(?:fs|net|http|child_process))/.test(target))
        findings.push(`${file.path} reaches the world through ${target}`);
      continue;
    }
    const other = roomOf(posix.normalize(posix.join(posix.dirname(file.path), target)));
    const otherLevel = LEVELS[other];
    if (otherLevel === undefined) findings.push(`${file.path} imports ${target}, which has no level`);
    else if (other !== room && otherLevel >= level)
      findings.push(`${file.path} (L${level}) imports ${other} (L${otherLevel})`);
    else if (room === "client" && !CLIENT_SEES.has(other)) findings.push(`${file.path} imports ${other}`);
  }
  if (!WORLDLY.has(room)) {
    const touched = WORLD.exec(withoutComments(file.text))?.[0];
    if (touched !== undefined) findings.push(`${file.path} uses ${touched}`);
  }
  return findings;
};

const root = join(import.meta.dirname, "..", "..");
const filesUnder = (folder: string, ending: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return entry.name === "node_modules" ? [] : filesUnder(`${folder}/${entry.name}`, ending);
    return entry.name.endsWith(ending) ? [`${folder}/${entry.name}`] : [];
  });
const sources: SourceFile[] = filesUnder("src", ".ts").map((path) => ({
  path: path.slice("src/".length),
  text: readFileSync(join(root, path), "utf8"),
}));

describe("the dependency rule", () => {
  test("every source file keeps it", () => {
    expect(sources.length).toBeGreaterThan(20);
    expect(sources.flatMap(breaches)).toEqual([]);
  });

  test.each([
    ["evaluation/a.ts", 'import { x } from "../document/b.ts";', "evaluation/a.ts (L1) imports document (L1)"],
    ["model/a.ts", 'import type { X } from "../evaluation/b.ts";', "model/a.ts (L0) imports evaluation (L1)"],
    ["syntax/a.ts", 'export { x } from "../model/b.ts";', "syntax/a.ts (L0) imports model (L0)"],
    ["io/a.ts", 'const x = await import("../pipeline.ts");', "io/a.ts (L2) imports pipeline.ts (L2)"],
    ["client/a.ts", 'import { x } from "../io/b.ts";', "client/a.ts imports io"],
    ["evaluation/a.ts", 'import { x } from "node:crypto";', "evaluation/a.ts imports node:crypto"],
    ["impact/a.ts", 'import { x } from "@actions/core";', "impact/a.ts reaches the world through @actions/core"],
    [
      "impact/a.ts",
      'import { x } from "../../node_modules/@actions/cache/lib/internal/config.js";',
      "impact/a.ts reaches the world through @actions/cache/lib/internal/config.js",
    ],
    ["provider/a.ts", "const now = Date.now();", "provider/a.ts uses Date.now("],
    ["helpers/a.ts", "", 'helpers/a.ts: folder "helpers" has no level'],
  ])("a breach in %s is found: %s", (path, text, finding) => {
    expect(breaches({ path, text })).toEqual([finding]);
  });

  test("what it allows is not reported", () => {
    const text = 'import { a } from "./b.ts";\nimport { c } from "../model/d.ts";\n// Date.now() is named here only\n';
    expect(breaches({ path: "evaluation/a.ts", text })).toEqual([]);
  });
});

describe("small rooms", () => {
  const lengths = (paths: string[]): [string, number][] =>
    paths.map((path) => [path, readFileSync(join(root, path), "utf8").split("\n").length - 1]);

  test("no file of source or test is longer than 400 lines", () => {
    const all = lengths([
      ...filesUnder("src", ".ts"),
      ...filesUnder("__tests__", ".ts"),
      ...filesUnder("bench", ".ts"),
    ]);
    expect(all.filter(([_path, lines]) => lines > 400)).toEqual([]);
  });

  test("the median source file is under 100 lines", () => {
    const sorted = lengths(filesUnder("src", ".ts"))
      .map(([, lines]) => lines)
      .sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(100);
  });

  test("no folder is called utils and no barrel stands outside the client", () => {
    const paths = filesUnder("src", ".ts");
    expect(paths.filter((path) => dirname(path).split("/").includes("utils"))).toEqual([]);
    expect(paths.filter((path) => path.endsWith("/index.ts") && path !== "src/client/index.ts")).toEqual([]);
  });
});
