import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { pairedSpawns } from "../../bench/cold/paired-spawns.ts";
import { runnerEnvironment } from "../../bench/cold/runner-environment.ts";
import { readOptions } from "../../bench/options.ts";
import { replaceSection } from "../../bench/report/replace-section.ts";
import { ENGINE_IDS, ROSTER } from "../../bench/roster.ts";
import { outOfReach } from "../../bench/rounds.ts";
import { median, spread } from "../../bench/statistics.ts";
import { neutralFlags } from "../../bench/workload/flags.ts";
import { WORKLOADS } from "../../bench/workload/workloads.ts";

const bench = new URL("../../bench/", import.meta.url);

describe("the benchmark", () => {
  test("measures eleven engines that are not ours, each adapted by one file and pinned to one version", () => {
    const others = ENGINE_IDS.filter((id) => ["peer", "rule-engine"].includes(ROSTER[id].role));
    expect(others).toHaveLength(11);
    expect(readdirSync(new URL("peers/", bench)).sort()).toEqual(others.map((id) => `${id}.mjs`).sort());
    const { dependencies } = JSON.parse(readFileSync(new URL("package.json", bench), "utf8"));
    for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test("draws the same flags every time, in the stated mix", () => {
    const flags = neutralFlags(60);
    expect(flags).toEqual(neutralFlags(60));
    const count = (kind: string) => flags.filter((flag) => flag.kind === kind).length;
    expect(["bool", "rollout", "rules", "split"].map(count)).toEqual([20, 16, 12, 12]);
    expect(new Set(flags.map(({ key }) => key)).size).toBe(60);
  });

  test("refuses a command line that it cannot run as asked", () => {
    for (const args of [["--rounds", "0"], ["--rounds", "two"], ["--only", "nobody"], ["--parts", "all"], ["--fast"]]) {
      expect(typeof readOptions(args)).toBe("string");
    }
    expect(typeof readOptions(["--check", "--only", "floor,signalbox"])).toBe("string");
    expect(readOptions(["--quick", "--check"])).toMatchObject({
      parts: ["evaluate", "linear", "cold", "snapshot", "audit"],
      rounds: 2,
    });
  });

  test("repeats only the peers that could be the fastest", () => {
    const all = (ns: number) => [Object.fromEntries(WORKLOADS.map(({ id }) => [id, { median: ns }]))];
    const timings = new Map([
      ["floor", all(5000)],
      ["flagd-core", all(100)],
      ["unleash", [{ ...all(5000)[0], W2: { median: 500 } }]],
      ["flipt", all(501)],
    ] as const);
    expect([...timings.keys()].filter((id) => outOfReach(id, timings))).toEqual(["flipt"]);
  });

  test("compares a program with node alone, and refuses one that fails", () => {
    const program = { name: "stand-in", cwd: ".", environment: () => ({ PATH: "" }) };
    const starts = pairedSpawns(process.execPath, [{ ...program, args: ["-e", "1"] }], 2);
    expect(starts.map(({ program: name, ratios }) => [name, ratios.length])).toEqual([
      ["node -e 0", 2],
      ["stand-in", 2],
    ]);
    expect(starts[0]?.ratios).toEqual([1, 1]);
    expect(() => pairedSpawns(process.execPath, [{ ...program, args: ["-e", "process.exit(3)"] }], 1)).toThrow(
      "stand-in ended with 3",
    );
  });

  test("starts the action as the runner does: every input at its default but what is not measured, every command file empty", () => {
    const folder = mkdtempSync(join(tmpdir(), "bench-test-"));
    const action = join(folder, "action.yml");
    writeFileSync(
      action,
      `inputs:\n  config: { default: flags.yaml }\n  on-error:\n  token: { default: '\${{ github.token }}' }\n`,
    );
    const environment = runnerEnvironment(action, "/checkout", folder);
    const inputs = Object.entries(environment).filter(([name]) => name.startsWith("INPUT_"));
    expect(Object.fromEntries(inputs)).toEqual({
      INPUT_AUDIT: "off",
      INPUT_CONFIG: "flags.yaml",
      INPUT_KILLS: "off",
      "INPUT_ON-ERROR": "",
      INPUT_SNAPSHOT: "off",
      INPUT_TOKEN: "ghs_bench",
    });
    for (const name of ["GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY"]) {
      expect(readFileSync(environment[name] as string, "utf8")).toBe("");
    }
    expect(JSON.parse(readFileSync(environment["GITHUB_EVENT_PATH"] as string, "utf8")).ref).toBe("refs/heads/main");
    rmSync(folder, { recursive: true });
  });

  test("replaces its section of a page and nothing else", () => {
    const page = "a\n<!-- bench:begin -->\nold\n<!-- bench:end -->\nb\n";
    expect(replaceSection(page, "new\n")).toBe("a\n<!-- bench:begin -->\n\nnew\n\n<!-- bench:end -->\nb\n");
    expect(replaceSection(page.replaceAll("bench:", "costs:"), "new", "costs")).toContain("costs:begin -->\n\nnew\n");
    expect(() => replaceSection("a\n<!-- bench:end -->", "new")).toThrow("bench:begin");
  });

  test("has a median of even and odd counts, and a spread", () => {
    expect([median([]), median([3]), median([4, 1]), median([9, 1, 2])]).toEqual([undefined, 3, 2.5, 2]);
    expect([spread([5]), spread([1, 2, 3])]).toEqual([0, 1]);
  });
});
