import { describe, expect, test } from "@jest/globals";
import { runDoor } from "../../helpers/evaluate-door.ts";

const FILE = "config/feature-flags.yaml";
const HEAD = "c0ffee0123456789abcdef0123456789abcdef01";
const BASE = "0ba5e0ba5e0ba5e0ba5e0ba5e0ba5e0ba5e0ba5e";
const flags = (...lines: readonly string[]): string =>
  `version: 1\nflags:\n${lines.map((line) => `  ${line}\n`).join("")}`;
const ON = "on: { description: d, permanent: true, default: true }";

const ALL_TYPES = `${flags(
  ON,
  "off: { description: d, permanent: true }",
  'title: { type: string, description: d, expires: 2020-01-01, default: "a b" }',
  'empty: { type: string, description: d, permanent: true, default: "" }',
  "limit: { type: number, description: d, permanent: true, default: 0.5, threshold: { metric: m, pass: at-most, unit: s } }",
  "runner: { type: json, description: d, permanent: true, variants: { s: { cores: 2 }, l: [] }, default: s }",
)}`;

describe("a push with a checkout", () => {
  test("gives one scalar a flag, then the bundles, and the sentinel last", async () => {
    const step = await runDoor({ event: "push-branch", workspace: ALL_TYPES });
    const { decision, ...outputs } = Object.fromEntries(step.outputs);
    expect(outputs).toEqual({
      on: "true",
      off: "false",
      title: "a b",
      empty: "",
      limit: "0.5",
      runner: '{"cores":2}',
      flags: '{"on":true,"off":false,"title":"a b","empty":"","limit":0.5,"runner":{"cores":2}}',
      thresholds: '{"limit":{"metric":"m","pass":"at-most","limit":0.5,"unit":"s"}}',
      environment: "default",
      "config-digest": expect.stringMatching(/^[0-9a-f]{64}$/),
      evaluated: "true",
    });
    expect(step.outputs.at(-1)).toEqual(["evaluated", "true"]);
    expect(JSON.parse(decision ?? "")).toMatchObject({
      schema_version: 1,
      evaluated_at: "2026-11-22T12:00:00.000Z",
      environment: "default",
      config_digest: outputs["config-digest"],
      source: { kind: "workspace" },
      flags: {
        on: { value: true, reason: "STATIC", gate: false, stale: false, expired: false },
        title: { value: "a b", reason: "STATIC", gate: false, stale: false, expired: true },
        runner: { value: { cores: 2 }, variant: "s", reason: "STATIC", gate: false, stale: false, expired: false },
      },
    });
    expect(step.asked).toEqual([]);
    expect(step.line).toBe("6 flags evaluated in default, from the workspace");
  });

  test("notes a string flag whose empty value the runner would drop, and an expired flag", async () => {
    const step = await runDoor({ event: "push-branch", workspace: ALL_TYPES });
    expect(step.annotations.map(({ severity, title, position }) => [severity, title, position?.line])).toEqual([
      ["notice", "Empty output", 6],
      ["warning", expect.any(String), 5],
    ]);
  });

  test("selects outputs, and evaluates the rest all the same", async () => {
    const step = await runDoor({ event: "push-branch", workspace: ALL_TYPES, inputs: { flags: "o*\nlimit" } });
    expect(step.values).toEqual({ on: true, off: false, limit: 0.5 });
    expect(step.summary).toContain("title");
    expect(step.annotations.some(({ title }) => title === "Empty output")).toBe(false);
  });

  test.each([
    ["onn", "flags_unmatched"],
    ["on\nx*", "flags_unmatched"],
    ["[", "flags_unmatched"],
    ["o\\", "input_invalid"],
  ])("fails for the selection %p", async (selection, code) => {
    await expect(
      runDoor({ event: "push-branch", workspace: ALL_TYPES, inputs: { flags: selection } }),
    ).rejects.toMatchObject({ code });
  });

  test("counts the added context, and the stated key", async () => {
    const rule =
      "f: { description: d, permanent: true, rules: [{ id: r, when: { country: DK, targetingKey: k }, serve: true }] }";
    const step = await runDoor({
      event: "push-branch",
      workspace: flags(rule),
      inputs: { context: "country: DK", "targeting-key": "k" },
    });
    expect(step.decision.flags["f"]).toMatchObject({
      value: true,
      reason: "TARGETING_MATCH",
      detail: "RULE",
      rule: "r",
    });
  });

  test("fails in an environment that is not there, and where none can be chosen", async () => {
    const workspace = `${flags(ON)}environments: [a, b]\n`;
    await expect(runDoor({ event: "push-branch", workspace })).rejects.toMatchObject({ code: "environment_unknown" });
    const named = runDoor({ event: "push-branch", workspace, inputs: { environment: "c" } });
    await expect(named).rejects.toMatchObject({ code: "environment_unknown" });
  });

  test("a flag in error is a warning, a gate in error an annotation of its own severity", async () => {
    const by = "bucketBy: [nobody], rules: [{ id: r, rollout: 50, serve: true }]";
    const workspace = flags(
      `a: { description: d, permanent: true, ${by} }`,
      `b: { description: d, permanent: true, safe: true, ${by} }`,
    );
    const step = await runDoor({ event: "push-branch", workspace });
    expect(step.values).toEqual({ a: false, b: true });
    const shown = step.annotations.filter(({ title }) => title === "Flag in error");
    expect(shown.map(({ severity, position }) => [severity, position?.line])).toEqual([
      ["warning", 3],
      ["error", 4],
    ]);
    expect(step.decision.flags["b"]).toMatchObject({
      reason: "ERROR",
      error_code: "TARGETING_KEY_MISSING",
      gate: true,
    });
  });

  test("outputs beyond what a job can have fail, and say what to do", async () => {
    const workspace = flags(`big: { type: string, description: d, permanent: true, default: ${"x".repeat(180_000)} }`);
    const step = runDoor({ event: "push-branch", workspace });
    await expect(step).rejects.toMatchObject({
      code: "outputs_too_large",
      message: expect.stringContaining("`flags`"),
    });
  });
});

describe("a push without a checkout", () => {
  test("reads the commit of the run", async () => {
    const step = await runDoor({ event: "push-branch", repository: { commits: { [HEAD]: { [FILE]: flags(ON) } } } });
    expect(step.values).toEqual({ on: true });
    expect(step.decision["source"]).toEqual({ kind: "commit", commit: HEAD, of: "commit" });
  });

  test("names what was tried in both places when there is nothing", async () => {
    const step = runDoor({ event: "push-branch", repository: { commits: { [HEAD]: { "README.md": "x" } } } });
    const message = expect.stringMatching(/in the workspace: .*; at commit c0ffee.*config\/feature-flags\.yaml/);
    await expect(step).rejects.toMatchObject({ code: "config_missing", message });
  });

  test("and with source workspace reads nothing else", async () => {
    const repository = { commits: { [HEAD]: { [FILE]: flags(ON) } } };
    const step = runDoor({ event: "push-branch", repository, inputs: { source: "workspace" } });
    await expect(step).rejects.toMatchObject({ code: "config_missing" });
  });
});

describe("a stated ref", () => {
  test("is resolved once, and every file read at its commit", async () => {
    const repository = { refs: { "tags/v1": BASE }, commits: { [BASE]: { [FILE]: flags(ON) } } };
    const step = await runDoor({
      event: "push-branch",
      workspace: flags("x: {}"),
      repository,
      inputs: { source: "refs/tags/v1" },
    });
    expect(step.decision["source"]).toEqual({ kind: "commit", commit: BASE, of: "ref refs/tags/v1" });
    expect(step.asked).toEqual(["commit of tags/v1", `tree ${BASE}`, `tree ${BASE}:config/`, `blob ${BASE}:${FILE}`]);
  });

  test("a symbolic link in it is refused", async () => {
    const repository = { refs: { v1: BASE }, commits: { [BASE]: { [FILE]: "x" } }, modes: { [FILE]: "120000" } };
    const step = runDoor({ event: "push-branch", repository, inputs: { source: "v1" } });
    await expect(step).rejects.toMatchObject({ code: "config_unreadable" });
  });

  test("a default branch that the event does not name is asked for", async () => {
    const repository = {
      defaultBranch: "trunk",
      refs: { "heads/trunk": BASE },
      commits: { [BASE]: { [FILE]: flags(ON) } },
    };
    const { evaluate } = await import("../../../src/action/evaluate.ts");
    const { inMemoryRepository } = await import("../../helpers/in-memory-repository.ts");
    const { reader, asked } = inMemoryRepository(repository);
    const { parseInputs } = await import("../../../src/action/inputs.ts");
    const { INPUTS } = await import("../../../src/action/contract.ts");
    const { createMemoryStore } = await import("../../helpers/memory-store.ts");
    const refuse = () => Promise.reject(new Error("not to be called"));
    const ports = {
      environment: { GITHUB_EVENT_NAME: "issues" },
      readEvent: async () => ({}),
      readWorkspace: refuse,
      openRepository: async () => reader,
      readKills: async () => ({ kills: [] }),
      snapshots: createMemoryStore(),
      loadRegex: refuse,
      now: () => 0,
    };
    await evaluate(
      parseInputs((name) => INPUTS[name].default),
      ports,
    );
    expect(asked.slice(0, 2)).toEqual(["default branch", "commit of heads/trunk"]);
    const broken = { ...ports, readEvent: refuse };
    await expect(
      evaluate(
        parseInputs((name) => INPUTS[name].default),
        broken,
      ),
    ).rejects.toMatchObject({ code: "event_invalid" });
    const defect = { ...ports, openRepository: async () => Promise.reject(new TypeError("defect")) };
    await expect(
      evaluate(
        parseInputs((name) => INPUTS[name].default),
        defect,
      ),
    ).rejects.toThrow(TypeError);
  });
});

describe("refused flags", () => {
  const broken = flags("on: { description: d, permanent: true, defualt: true }");
  test("fail with every problem", async () => {
    const step = runDoor({ event: "push-branch", workspace: broken });
    await expect(step).rejects.toMatchObject({
      code: "config_refused",
      message: "1 error in the flags of the workspace",
      problems: [
        expect.objectContaining({ code: "unknown_key", position: { file: FILE, line: 3, column: expect.any(Number) } }),
      ],
    });
  });

  const gate = flags("scan: { description: d, permanent: true, safe: true, default: false }", ON);
  const repository = { refs: { "heads/main": BASE }, commits: { [BASE]: { [FILE]: gate } } };
  const inputs = { "on-invalid-config": "base", overrides: "scan=false" };

  test("with on-invalid-config base give the flags of the base, every gate safe, even against an override", async () => {
    const step = await runDoor({ event: "push-branch", workspace: broken, repository, inputs });
    expect(step.values).toEqual({ scan: true, on: true });
    expect(step.decision["source"]).toMatchObject({ commit: BASE, of: "default branch main" });
    expect(step.annotations.map(({ severity, title }) => [severity, title])).toEqual([
      ["warning", "Flags refused"],
      ["warning", "unknown_key"],
    ]);
    expect(step.summary).toContain("unknown_key");
  });

  test("and fail when the base is refused, too, or missing", async () => {
    const refused = { ...repository, commits: { [BASE]: { [FILE]: "version: 3" } } };
    await expect(
      runDoor({ event: "push-branch", workspace: broken, repository: refused, inputs }),
    ).rejects.toMatchObject({ code: "config_refused" });
    const empty = { ...repository, commits: { [BASE]: {} } };
    await expect(runDoor({ event: "push-branch", workspace: broken, repository: empty, inputs })).rejects.toMatchObject(
      { code: "config_missing" },
    );
  });
});

describe("changed_files", () => {
  const workspace = flags(
    'docs: { description: d, permanent: true, rules: [{ id: r, when: { changed_files: { glob: "docs/**" } }, serve: true }] }',
  );
  const repository = {
    refs: { "heads/main": BASE },
    commits: { [BASE]: { [FILE]: workspace } },
    pulls: { 12: ["docs/a.md"] },
  };

  test("are asked for only when a condition reads them", async () => {
    expect((await runDoor({ event: "push-branch", workspace: flags(ON) })).asked).toEqual([]);
    const step = await runDoor({ event: "push-branch", workspace });
    expect([step.asked, step.values]).toEqual([[`files ${BASE}...${HEAD}`], { docs: false }]);
  });

  test("of a pull request count", async () => {
    const step = await runDoor({ event: "pull-request-same-repository", workspace, repository });
    expect(step.values).toEqual({ docs: true });
  });

  test("of which the API tells only a part are absent, and a notice says so", async () => {
    const step = await runDoor({
      event: "pull-request-same-repository",
      workspace,
      repository: { ...repository, pulls: { 12: "cut off" } },
    });
    expect(step.values).toEqual({ docs: false });
    expect(step.annotations.map(({ severity, title }) => [severity, title])).toContainEqual([
      "notice",
      "Changed files are cut off",
    ]);
  });

  test("that an event does not have are absent", async () => {
    expect((await runDoor({ event: "schedule", workspace })).asked).toEqual([]);
  });
});
