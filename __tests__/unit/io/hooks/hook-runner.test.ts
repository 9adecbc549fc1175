import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { createHookRunner, type HookLine, type HookRunnerOptions } from "../../../../src/io/hooks/hook-runner.ts";
import type { HookRequest, HookResult } from "../../../../src/rollout/hook.ts";

let root: string;
let lines: HookLine[];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "signalbox-hook-runner-"));
  lines = [];
  mkdirSync(join(root, ".signalbox/hooks"), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const facts = { strategy: "canary", environment: "production", service: "shop", version: "2.0.0", rolloutId: "7.1" };
const LONG_MS = 20_000;

type Asked = {
  readonly options?: Partial<HookRunnerOptions>;
  readonly request?: Partial<HookRequest>;
  readonly timeoutMs?: number;
  readonly stop?: AbortSignal;
};

/** Runs a hook `deploy` with this text. */
const run = (script: string, { options, request, timeoutMs = LONG_MS, stop }: Asked = {}): Promise<HookResult> => {
  writeFileSync(join(root, ".signalbox/hooks/deploy"), script, { mode: 0o755 });
  return runNamed({ ...options }, { ...request, deadlineMs: Date.now() + timeoutMs }, stop);
};

const runNamed = (
  options: Partial<HookRunnerOptions>,
  request: Partial<HookRequest> & { readonly deadlineMs: number },
  stop = new AbortController().signal,
): Promise<HookResult> =>
  createHookRunner({
    root,
    facts,
    env: process.env,
    oidc: false,
    stateFolder: join(root, "state"),
    tempFolder: root,
    log: (line) => lines.push(line),
    graceMs: 300,
    ...options,
  })({ hook: "deploy", phase: "deploy", ...request }, stop);

const plain = ({ kind, outputs, exitCode }: HookResult) => ({ kind, exitCode, outputs: Object.fromEntries(outputs) });
const printed = (): readonly string[] => lines.map(({ stream, text }) => `${stream}: ${text}`);

const BASH = "#!/usr/bin/env bash\nset -eu\n";
const NODE = "#!/usr/bin/env node\n";
const PYTHON = "#!/usr/bin/env python3\nimport os\n";

describe("a hook in any language", () => {
  test.each([
    ["bash", `${BASH}echo "to $SIGNALBOX_VERSION"; echo "requests=$SIGNALBOX_WEIGHT" >> "$SIGNALBOX_OUTPUT"`],
    [
      "node",
      `${NODE}const { appendFileSync } = require("node:fs"); const { env } = process; console.log("to " + env.SIGNALBOX_VERSION);
       appendFileSync(env.SIGNALBOX_OUTPUT, "requests=" + env.SIGNALBOX_WEIGHT + "\\n");`,
    ],
    [
      "python",
      `${PYTHON}print("to", os.environ["SIGNALBOX_VERSION"])
with open(os.environ["SIGNALBOX_OUTPUT"], "a") as out: out.write("requests=" + os.environ["SIGNALBOX_WEIGHT"] + "\\n")`,
    ],
  ])("%s: reads variables, prints, and answers in a file", async (_language, script) => {
    const result = await run(script, { request: { weight: 25 } });
    expect(plain(result)).toEqual({ kind: "ok", exitCode: 0, outputs: { requests: "25" } });
    expect(printed()).toEqual(["stdout: to 2.0.0"]);
  });

  test.each([
    [0, "ok"],
    [75, "retry"],
    [78, "inconclusive"],
    [1, "failed"],
    [2, "failed"],
    [126, "failed"],
    [255, "failed"],
  ])("exit code %i is %s", async (exitCode, kind) => {
    const result = await run(`${BASH}echo errors=3 > "$SIGNALBOX_OUTPUT"; exit ${exitCode}`);
    expect(plain(result)).toEqual({ kind, exitCode, outputs: { errors: "3" } });
  });

  test("that is nowhere is missing", async () => {
    const result = await runNamed({}, { deadlineMs: Date.now() + LONG_MS });
    expect(plain(result)).toEqual({ kind: "missing", exitCode: undefined, outputs: {} });
  });

  test("of an adapter runs in the checkout, with the Node that runs this at hand", async () => {
    const adapter = join(root, "adapter");
    mkdirSync(adapter);
    const script = `${NODE}console.log(process.cwd() === ${JSON.stringify(root)}, process.argv.length)`;
    writeFileSync(join(adapter, "deploy"), script, { mode: 0o755 });
    const result = await runNamed({ adapter, env: { PATH: "/usr/bin:/bin" } }, { deadlineMs: Date.now() + LONG_MS });
    expect([result.kind, printed()]).toEqual(["ok", ["stdout: true 2"]]);
  });

  test("keeps its state folder for the next one, and nothing of its output file", async () => {
    const script = `${BASH}cat "$SIGNALBOX_STATE/seen" || true; wc -c < "$SIGNALBOX_OUTPUT"; echo x=1 >> "$SIGNALBOX_OUTPUT"; echo yes > "$SIGNALBOX_STATE/seen"`;
    await run(script);
    lines = [];
    await run(script);
    expect(printed()[0]).toBe("stdout: yes");
    expect(printed()[1]?.trim()).toMatch(/^stdout: +0$|^stdout: 0$/);
    expect(readdirSync(root).filter((name) => name.startsWith("signalbox-hook-"))).toEqual([]);
  });
});

describe("a hook cannot be run", () => {
  test.each([
    ["with a program that is not there", "#!/no/such/program\n", {}],
    ["with a NUL in a value", BASH, { options: { facts: { ...facts, version: "a\0b" } } }],
    ["with a value larger than the system takes", BASH, { options: { facts: { ...facts, version: "x".repeat(3e6) } } }],
    ["when its path leads out of the checkout", BASH, { options: { hooksPath: "../x" } }],
    ["when there is no folder for its output", BASH, { options: { tempFolder: "/no/such/folder" } }],
  ])("%s: it failed, and says why", async (_what, script, asked) => {
    const result = await run(script, asked);
    expect(result.kind).toBe("failed");
    expect(result.message).toMatch(/./);
  });
});

describe("the end of a hook", () => {
  /** A hook with a child in its group; both write when they are asked to end. */
  const stubborn = (reaction: string): string =>
    `${BASH}bash -c 'trap "${reaction}" TERM; echo child $$; while true; do sleep 0.05; done' &
trap "${reaction}" TERM; echo leader $$; while true; do sleep 0.05; done`;

  const groupMembers = (): readonly number[] =>
    lines.flatMap(({ text }) => /^(?:child|leader) (\d+)$/.exec(text)?.[1] ?? []).map(Number);

  const isRunning = (pid: number): boolean => {
    const stat = `/proc/${pid}/stat`;
    // A process that ended and is waited for by nobody is still listed.
    return existsSync(stat) && !/\) Z /.test(readFileSync(stat, "utf8"));
  };

  const expectAllEnded = (): void => {
    expect(groupMembers()).toHaveLength(2);
    expect(groupMembers().filter(isRunning)).toEqual([]);
  };

  test("comes at the deadline, to its whole group, by request", async () => {
    const result = await run(stubborn("echo bye; exit 0"), { timeoutMs: 600, options: { graceMs: LONG_MS } });
    expect(plain(result)).toEqual({ kind: "timeout", exitCode: undefined, outputs: {} });
    expect(printed()).toContain("stdout: bye");
    expectAllEnded();
  });

  test("comes by force when it does not listen", async () => {
    expect((await run(stubborn(""), { timeoutMs: 600 })).kind).toBe("timeout");
    expectAllEnded();
  });

  test("comes when the rollout is stopped", async () => {
    const stop = new AbortController();
    const running = run(stubborn("exit 0"), { stop: stop.signal });
    while (groupMembers().length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
    stop.abort();
    expect((await running).kind).toBe("timeout");
    expectAllEnded();
  });

  test.each([
    ["a deadline that is over", { timeoutMs: -1000 }],
    ["a rollout that was stopped before", { stop: AbortSignal.abort() }],
  ])("comes at once with %s", async (_what, asked) => {
    expect((await run(`${BASH}sleep 20`, asked)).kind).toBe("timeout");
  });

  test("takes nothing that was said: it may be half of a number", async () => {
    const script = `${BASH}echo requests=1 > "$SIGNALBOX_OUTPUT"; sleep 20`;
    expect((await run(script, { timeoutMs: 500 })).outputs.size).toBe(0);
  });

  test("by a signal from elsewhere is a failure", async () => {
    const result = await run(`${BASH}kill -KILL $$`);
    expect(plain(result)).toEqual({ kind: "failed", exitCode: undefined, outputs: {} });
    expect(result.message).toContain("SIGKILL");
  });

  test("does not wait for what it left running, which may be the application", async () => {
    const result = await run(`${BASH}sleep 20 & echo $! > "$SIGNALBOX_STATE/pid"`);
    const pid = Number(readFileSync(join(root, "state/pid"), "utf8"));
    expect([result.kind, isRunning(pid)]).toEqual(["ok", true]);
    process.kill(pid, "SIGKILL");
  });
});

describe("what a hook prints", () => {
  test("comes line by line, without commands to the runner, and its warnings with it", async () => {
    const script = `${BASH}printf 'a\\r::error::b\\n'; printf ' ##[group]c' >&2; echo version=3 > "$SIGNALBOX_OUTPUT"`;
    expect((await run(script)).kind).toBe("ok");
    expect(printed().toSorted()).toEqual([
      "stderr:  # #[group]c",
      "stdout: a",
      "stdout: | ::error::b",
      'warning: output line 1: "version" is no key of protocol 1',
    ]);
  });

  test("is cut where it never ends", async () => {
    expect((await run(`${BASH}yes | head -n 30000`)).kind).toBe("ok");
    expect(lines).toHaveLength(10_001);
    expect(printed().at(-1)).toBe("warning: further output is left out");
  });
});

describe("a hostile text arrives as data", () => {
  const HOSTILE = [
    "$(touch pwned)",
    "`touch pwned`",
    "a; touch pwned",
    '" && touch pwned && "',
    "'; touch pwned; '",
    "a\n::set-output name=x::y\nb",
    "a\nSIGNALBOX_OUTPUT=/x",
    "--help",
    "-rf /",
    "../../x",
    "%s%n",
    "\u202e\u0007\u001b[2J",
    "ünï ☃ 𝒳",
    "x".repeat(65_536),
  ];

  test.each(HOSTILE)("%j, through every variable", async (text) => {
    const script = `${NODE}const { env } = process; console.log(JSON.stringify([env.SIGNALBOX_STRATEGY, env.SIGNALBOX_ENVIRONMENT,
      env.SIGNALBOX_SERVICE, env.SIGNALBOX_VERSION, env.SIGNALBOX_PREVIOUS_VERSION, env.SIGNALBOX_ROLLOUT_ID,
      ...JSON.parse(env.SIGNALBOX_BATCH), env.LISTED].map((value) => require("node:crypto").createHash("sha256").update(value).digest("hex"))))`;
    const given = {
      strategy: text,
      environment: text,
      service: text,
      version: text,
      previousVersion: text,
      rolloutId: text,
    };
    const env = { ...process.env, LISTED: text };
    const result = await run(script, {
      options: { facts: given, env, listed: ["LISTED"] },
      request: { batch: [text] },
    });
    expect(result.kind).toBe("ok");
    const seen = JSON.parse(lines[0]?.text ?? "") as readonly string[];
    const { createHash } = await import("node:crypto");
    expect(seen).toEqual(Array(8).fill(createHash("sha256").update(text).digest("hex")));
    expect(existsSync(join(root, "pwned"))).toBe(false);
  });
});
