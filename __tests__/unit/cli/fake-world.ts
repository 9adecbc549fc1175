import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { run } from "../../../src/cli/run.ts";
import type { World } from "../../../src/cli/world.ts";

/** 2027-01-15T12:00:00Z */
export const NOW = Date.UTC(2027, 0, 15, 12);

export type Ran = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** A folder of its own outside of any repository, and a command line that lives in it. */
export const createDesk = () => {
  const cwd = mkdtempSync(join(tmpdir(), "signalbox-cli-"));
  return {
    cwd,
    write: (file: string, content: string | Uint8Array): void => {
      mkdirSync(dirname(join(cwd, file)), { recursive: true });
      writeFileSync(join(cwd, file), content);
    },
    /** Runs a command; `stdin` comes in the pieces given. */
    run: async (words: readonly string[], more: Partial<World> & { pieces?: readonly string[] } = {}): Promise<Ran> => {
      const { pieces = [], ...world } = more;
      const stdout: string[] = [];
      const stderr: string[] = [];
      const code = await run(words, {
        env: { PATH: process.env["PATH"], HOME: cwd },
        cwd,
        stdin: (async function* () {
          for (const piece of pieces) yield Buffer.from(piece);
        })(),
        stdout: { isTerminal: false, write: async (text) => void stdout.push(text) },
        stderr: { isTerminal: false, write: async (text) => void stderr.push(text) },
        now: () => NOW,
        ...world,
      });
      return { code, stdout: stdout.join(""), stderr: stderr.join("") };
    },
    remove: (): void => rmSync(cwd, { recursive: true, force: true }),
  };
};

export type Desk = ReturnType<typeof createDesk>;

/** Flags of every type, with a gate, an error, an expired flag and hostile values. */
export const FLAGS = `version: 1
environments: { development: {}, production: { when: { branch: main } } }
defaultEnvironment: development
defaults: { owner: platform, category: ci_cd }
attributes: { version: semver, tier: string, seats: number }
flags:
  gate:
    description: A gate
    permanent: true
    safe: true
    tags: [quality]
    rules: [{ id: main, when: { branch: main }, serve: true }]
  half:
    description: A rollout
    expires: 2027-01-14
    owner: web
    rules: [{ id: share, rollout: 50, serve: true }]
  limit:
    description: A number
    type: number
    permanent: true
    values: { development: 70, production: 85.5 }
    category: performance
  way:
    description: A choice
    type: string
    permanent: true
    variants: { canary: Canary, direct: Direct }
    rules:
      - { id: gold, when: { tier: gold, version: { semver: ">=1.10.0" } }, serve: canary }
    default: direct
  shape:
    description: An object
    type: json
    permanent: true
    variants: { small: { size: 1, tags: [a] }, none: null }
    default: small
`;
