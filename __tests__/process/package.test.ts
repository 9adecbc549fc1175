import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { readPage } from "../helpers/markdown.ts";

/** npm packs and unpacks the whole package; nothing here measures time. */
jest.setTimeout(180_000);

const root = join(import.meta.dirname, "..", "..");
const demonstration = "examples/feature-flags-usage/14-flag-manager";
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

let folder: string;
let project: string;

const env = { PATH: process.env["PATH"], HOME: tmpdir(), npm_config_cache: join(tmpdir(), "signalbox-npm-cache") };
const node = (...args: string[]): string =>
  execFileSync(process.execPath, args, { cwd: project, env, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "signalbox-package-"));
  project = join(folder, "project");
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), '{ "private": true, "type": "module" }');
  execFileSync("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", folder], { cwd: root, env });
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "";
  const words = [
    "install",
    join("..", tarball),
    "--offline",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--silent",
  ];
  execFileSync("npm", words, { cwd: project, env });
  copyFileSync(join(root, demonstration, "sample.ts"), join(project, "sample.ts"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the package, installed in an empty project", () => {
  test("brings no other package, and every file that its manifest names", () => {
    expect(readdirSync(join(project, "node_modules")).filter((name) => !name.startsWith("."))).toEqual(["signalbox"]);
    const named = [...Object.values(manifest.exports["."]), ...Object.values(manifest.bin)] as string[];
    expect(named.filter((file) => !existsSync(join(project, "node_modules", "signalbox", file)))).toEqual([]);
  });

  test("runs the demonstration as its page shows", () => {
    const page = readPage(`${demonstration}/README.md`);
    const shown = page.fences.filter(({ info }) => info === "text").map(({ text }) => text);
    expect([node("--disable-warning=ExperimentalWarning", "sample.ts")]).toEqual(shown);
    const code = page.fences.filter(({ info }) => info === "ts").map(({ text }) => text);
    expect(code).toEqual([readFileSync(join(root, demonstration, "sample.ts"), "utf8")]);
  });

  test("type-checks there, and its types refuse what the API does not have", () => {
    const compilerOptions = {
      target: "es2023",
      module: "nodenext",
      strict: true,
      noEmit: true,
      types: [],
      lib: ["es2023", "dom"],
    };
    writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["sample.ts"] }));
    const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
    expect(node(tsc, "-p", project)).toBe("");
    writeFileSync(
      join(project, "wrong.ts"),
      'import { FeatureFlagManager } from "signalbox";\nnew FeatureFlagManager({ cacheMs: "1" });\n',
    );
    writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["wrong.ts"] }));
    expect(() => execFileSync(process.execPath, [tsc, "-p", project], { stdio: "ignore" })).toThrow();
  });

  test("answers a million evaluations without a growing heap", () => {
    writeFileSync(
      join(project, "heap.js"),
      `import { FeatureFlagManager } from "signalbox";
const manager = new FeatureFlagManager({ cacheSize: 1_000 });
await manager.registerFlag("f", { enabled: true, rolloutStrategy: "percentage", rolloutPercentage: 50 });
const burst = async (from) => { for (let user = from; user < from + 250_000; user++) await manager.evaluate("f", { userId: "u" + user }); };
const used = () => { globalThis.gc(); globalThis.gc(); return process.memoryUsage().heapUsed; };
await burst(0);
const before = used();
for (let round = 1; round <= 4; round++) await burst(round * 250_000);
console.log(JSON.stringify({ grown: used() - before, evaluations: manager.getStatistics().evaluationCount }));
`,
    );
    const { grown, evaluations } = JSON.parse(node("--expose-gc", "heap.js"));
    expect(evaluations).toBe(1_250_000);
    expect(grown).toBeLessThan(1_000_000);
  });
});
