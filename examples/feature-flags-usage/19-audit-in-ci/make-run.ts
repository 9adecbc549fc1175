import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type AuditPorts, auditStep } from "../../../src/action/audit/audit-step.ts";
import { trailOf } from "../../../src/action/audit/trail.ts";
import { check } from "../../../src/action/check.ts";
import { INPUTS, type InputName } from "../../../src/action/contract.ts";
import { evaluate } from "../../../src/action/evaluate.ts";
import { parseInputs } from "../../../src/action/inputs.ts";
import { createKey, parsePrivateKey } from "../../../src/audit/note-key.ts";
import type { JobNote } from "../../../src/io/job-notes.ts";
import { packZip } from "../../../src/io/pack-zip.ts";
import { loadRegexEngine } from "../../../src/io/regex-engine.ts";

/** Writes `run`, the bundles of one job of three steps, `edited.zip`, one of them with a lie in it, and the trust file; always the same. */
const FOLDER = import.meta.dirname;
const FLAGS = "feature-flags.yaml";
const START = Date.UTC(2026, 10, 20, 9, 30);

/** Of an example: its private half is in this file for everybody to read. */
const made = createKey({
  name: "signalbox.example/acme-shop",
  algorithm: "ed25519",
  random: () => new Uint8Array(32).fill(20),
});
if (!made.ok) throw new Error(made.message);
const signer = parsePrivateKey(made.key.privateKey);
if (!signer.ok) throw new Error(signer.message);

let now = START;
let drawn = 0;
const random = (bytes: number): Uint8Array =>
  createHash("shake256", { outputLength: bytes }).update(`example ${drawn++}`).digest();
const notes: JobNote[] = [];
let last: ReadonlyMap<string, Uint8Array> = new Map();
const text = readFileSync(join(FOLDER, FLAGS), "utf8");

const environment = {
  GITHUB_ACTOR: "alice",
  GITHUB_EVENT_NAME: "push",
  GITHUB_JOB: "deploy",
  GITHUB_REF: "refs/heads/main",
  GITHUB_REPOSITORY: "acme/shop",
  GITHUB_RUN_ATTEMPT: "1",
  GITHUB_RUN_ID: "19000000001",
  GITHUB_RUN_NUMBER: "57",
  GITHUB_SERVER_URL: "https://github.com",
  GITHUB_SHA: "4f2a9d7c1b3e5f60718293a4b5c6d7e8f9012345",
  GITHUB_WORKFLOW: "Deploy",
} as const;

const step = async (
  id: string,
  door: typeof evaluate,
  given: { readonly [name in InputName]?: string },
): Promise<void> => {
  const inputs = parseInputs((name) => given[name] ?? INPUTS[name].default);
  const report = await door(inputs, {
    environment,
    readEvent: async () => ({
      ref: environment.GITHUB_REF,
      repository: { default_branch: "main", full_name: "acme/shop" },
    }),
    readWorkspace: async ([file = ""]) =>
      file === INPUTS.lock.default
        ? { ok: false, kind: "missing", message: "there is no lock" }
        : { ok: true, files: [{ file: FLAGS, text }] },
    openRepository: async () => {
      throw new Error("nothing is read from a commit");
    },
    snapshots: {
      save: async () => ({ ok: true, value: undefined }),
      load: async () => ({ ok: false, kind: "missing", message: "none" }),
    },
    loadRegex: loadRegexEngine,
    now: () => now,
  });
  const ports: AuditPorts = {
    environment: { ...environment, GITHUB_ACTION: id },
    artifacts: {
      upload: async (name, files) => {
        write(join("run", `${name}.zip`), files);
        last = files;
        return { ok: true, value: { id: drawn, name } };
      },
      list: async () => ({ ok: true, value: [] }),
      download: async () => ({ ok: false, message: "nothing is fetched" }),
    },
    jobId: "deploy",
    notes: { read: () => notes, add: (note) => notes.push(note) },
    now: () => now++,
    random,
  };
  const audited = await auditStep(trailOf(report), { mode: "standard", recipients: [], signer: signer.key }, ports);
  if (audited.annotations.length > 0) throw new Error(JSON.stringify(audited.annotations));
  now += 60_000;
};

/** As the service hands an artifact out. */
const write = (file: string, files: ReadonlyMap<string, Uint8Array>): void =>
  writeFileSync(join(FOLDER, file), packZip(files));

rmSync(join(FOLDER, "run"), { recursive: true, force: true });
mkdirSync(join(FOLDER, "run"));
await step("flags", evaluate, {});
await step("gate", check, { metrics: "line-coverage=78.5" });
await step("release", evaluate, { overrides: "new_checkout=false" });

const lines = Buffer.from(last.get("audit.jsonl") ?? []).toString("utf8");
const lie = Buffer.from(lines.replaceAll('"actor.id":"alice"', '"actor.id":"bob"'));
write("edited.zip", new Map([...last, ["audit.jsonl", lie]]));
writeFileSync(join(FOLDER, "trust.json"), `${JSON.stringify({ keys: [{ vkey: made.key.vkey }] }, undefined, 2)}\n`);
