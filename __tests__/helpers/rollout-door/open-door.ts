import {
  chmodSync,
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
import { jest } from "@jest/globals";
import { listenToStep } from "../step-output.ts";
import { OWNED } from "./hostile-texts.ts";

/** What came of one step of the door, as runner and hooks see it. */
export type Step = {
  readonly failed: boolean;
  /** Name and value, in order; the whole file is read as the runner reads it, or this throws. */
  readonly outputs: readonly (readonly [name: string, value: string])[];
  readonly log: string;
  readonly summary: string;
  /** The variables of the hooks that were called, in order. */
  readonly calls: readonly ReadonlyMap<string, string>[];
  /** A shell ran what was data. */
  readonly owned: boolean;
};

/** Writes all it is given into a file of its own, and says what lies in `said` and `told`. */
const HOOK = `#!/bin/sh
env -0 > "calls/$(ls calls | wc -l)-$(basename "$0")"
if [ -f said ]; then cat said; cat said >&2; fi
if [ -f told ]; then cat told >> "$SIGNALBOX_OUTPUT"; fi
`;

/** The rollout door over a checkout of its own, with real hooks: a step runs in this process. */
export const openDoor = (flags: string) => {
  const folder = mkdtempSync(join(tmpdir(), "signalbox-hostile-door-"));
  const hooks = join(folder, ".signalbox", "hooks");
  const saved = process.env;
  mkdirSync(hooks, { recursive: true });
  mkdirSync(join(folder, "temp"));
  for (const name of ["prepare", "deploy", "verify", "rollback"]) {
    writeFileSync(join(hooks, name), HOOK);
    chmodSync(join(hooks, name), 0o755);
  }
  const write = (file: string, text: string): void => writeFileSync(join(folder, file), text);
  const read = (file: string): string => readFileSync(join(folder, file), "utf8");
  write("flags.yaml", flags);

  const step = async (inputs: Readonly<Record<string, string>>): Promise<Step> => {
    rmSync(join(folder, "calls"), { recursive: true, force: true });
    mkdirSync(join(folder, "calls"));
    for (const file of ["output", "summary"]) write(file, "");
    const given = { config: "flags.yaml", door: "rollout", audit: "off", environment: "production", ...inputs };
    process.env = {
      PATH: saved["PATH"],
      GITHUB_OUTPUT: join(folder, "output"),
      GITHUB_STEP_SUMMARY: join(folder, "summary"),
      GITHUB_WORKSPACE: folder,
      RUNNER_TEMP: join(folder, "temp"),
      GITHUB_EVENT_NAME: "push",
      GITHUB_REF: "refs/heads/main",
      GITHUB_RUN_ID: "7",
      GITHUB_REPOSITORY: "octo/app",
      ...Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    };
    const log = listenToStep();
    try {
      jest.resetModules();
      await (await import("../../../src/action/main.ts")).ended;
      return {
        failed: process.exitCode === 1,
        outputs: outputsIn(read("output")),
        log: log.heard(),
        summary: read("summary"),
        calls: callsIn(join(folder, "calls")),
        owned: existsSync(join(folder, OWNED)),
      };
    } finally {
      log.end();
      process.exitCode = undefined;
      process.env = saved;
    }
  };
  return { step, write, close: () => rmSync(folder, { recursive: true, force: true }) };
};

const outputsIn = (text: string): Step["outputs"] => {
  const outputs: (readonly [string, string])[] = [];
  const lines = text.split("\n");
  for (let at = 0; at < lines.length - 1; ) {
    const [, name = "", delimiter] = /^([^<=]+)<<(.+)$/.exec(lines[at] ?? "") ?? [];
    const end = lines.indexOf(delimiter ?? "", at + 1);
    if (delimiter === undefined || end < 0) throw new Error(`the runner cannot read line ${at + 1} of the outputs`);
    outputs.push([name, lines.slice(at + 1, end).join("\n")]);
    at = end + 1;
  }
  return outputs;
};

const callsIn = (folder: string): Step["calls"] =>
  readdirSync(folder)
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
    .map(
      (file) =>
        new Map(
          readFileSync(join(folder, file), "utf8")
            .split("\0")
            .filter((line) => line !== "")
            .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)] as const),
        ),
    );
