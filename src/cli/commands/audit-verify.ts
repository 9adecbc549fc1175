import { relative, resolve } from "node:path";
import { MODES, type Mode } from "../../audit/mode.ts";
import { openSegment } from "../../audit/sealing/open-segment.ts";
import type { OpeningKey } from "../../audit/sealing/wrapped-key.ts";
import { parseProof, verifyProof } from "../../audit/tlog-proof.ts";
import type { TrustedKeys } from "../../audit/trust.ts";
import { STATUS_EXIT } from "../../audit/verdict.ts";
import { parseRunList } from "../../audit/verify/parse-run-list.ts";
import { parseState } from "../../audit/verify/parse-state.ts";
import type { RunList } from "../../audit/verify/run-list.ts";
import type { VerifierState } from "../../audit/verify/verifier-state.ts";
import { type Verdict, verifyLogs } from "../../audit/verify/verify-logs.ts";
import { BundleUnreadable, readBundles } from "../../io/audit-bundles.ts";
import { fileExists } from "../../io/file-exists.ts";
import { writeWholeFile } from "../../io/write-whole-file.ts";
import { findingLine } from "../audit-verify/finding-line.ts";
import { trustOption } from "../audit-verify/trust-option.ts";
import type { CommandRun } from "../command.ts";
import type { CommandArguments } from "../command-arguments.ts";
import { countOf } from "../count-of.ts";
import type { ExitCode } from "../exit-code.ts";
import { openingKeys } from "../opening-keys.ts";
import { readText } from "../read-text.ts";
import { Refusal } from "../refusal.ts";
import { safeText } from "../safe-text.ts";
import type { World } from "../world.ts";
import { writeJson } from "../write-json.ts";

/** C2SP's ending of a proof file. */
const PROOF_ENDING = ".tlog-proof";

/** `signalbox audit verify`: whether logs are as they were written, and all there. */
export const auditVerify: CommandRun = async (args, world) => {
  const trust = await trustOption(args, world);
  const paths = args.positionals.length === 0 ? ["audit"] : args.positionals;
  const [first] = paths;
  if (paths.length === 1 && first?.endsWith(PROOF_ENDING)) return verifyProofFile(first, trust, args, world);
  const keys = await openingKeys(args, world);
  const state = await stateOption(args, world);
  const verdict = verifyLogs({
    logs: await bundlesOf(paths, world),
    trust,
    state,
    open: keys.length === 0 ? undefined : (sealed) => opened(sealed, keys),
    runs: await runsOption(args, world),
    mode: modeOption(args),
    now: world.now(),
  });
  await print(verdict, args, world);
  await saveState(verdict.state, args, world);
  return STATUS_EXIT[verdict.status];
};

const bundlesOf = async (paths: readonly string[], world: World) => {
  try {
    const bundles = await readBundles(paths.map((path) => resolve(world.cwd, path)));
    return bundles.map(({ name, files }) => ({ name: shortName(name, world), files }));
  } catch (error) {
    if (error instanceof BundleUnreadable) throw new Refusal(error.message);
    throw error;
  }
};

const shortName = (name: string, { cwd }: World): string => {
  const short = relative(cwd, name);
  return short.startsWith("..") ? name : short || ".";
};

const opened = (sealed: Uint8Array, keys: readonly OpeningKey[]): Uint8Array | undefined => {
  const result = openSegment(sealed, keys);
  return result.ok ? result.bytes : undefined;
};

const modeOption = (args: CommandArguments): Mode | undefined => MODES.find((mode) => mode === args.one("mode"));

const runsOption = async (args: CommandArguments, world: World): Promise<RunList | undefined> => {
  const file = args.one("runs");
  if (file === undefined) return undefined;
  const runs = parseRunList(await readText(file, world));
  if (!runs.ok) throw new Refusal(`--runs ${JSON.stringify(file)}: ${runs.message}`);
  return runs.value;
};

/** A state file that is not there yet is the first contact; one that cannot be read must not be taken for that. */
const stateOption = async (args: CommandArguments, world: World): Promise<VerifierState | undefined> => {
  const file = args.one("state");
  if (file === undefined || !fileExists(resolve(world.cwd, file))) return undefined;
  const state = parseState(await readText(file, world));
  if (!state.ok) throw new Refusal(`--state ${JSON.stringify(file)}: ${state.message}`);
  return state.value;
};

const saveState = async (state: VerifierState, args: CommandArguments, world: World): Promise<void> => {
  const file = args.one("state");
  if (file === undefined) return;
  const text = `${JSON.stringify(state, null, 2)}\n`;
  const saved = await writeWholeFile(resolve(world.cwd, file), text, { replace: true });
  if (!saved.ok) throw new Refusal(`--state ${JSON.stringify(file)}: ${saved.message}`);
};

const print = async ({ status, findings, logs }: Verdict, args: CommandArguments, world: World): Promise<void> => {
  if (args.has("json")) {
    const list = logs.map(({ name, origin, size, root, keyName, status, anchoredBy }) => {
      return { name, origin, size, root, key: keyName ?? null, status, anchored_by: anchoredBy };
    });
    await writeJson(world.stdout, {
      schema_version: 1,
      status,
      findings: findings.map((one) => ({ ...one })),
      logs: list,
    });
    return;
  }
  const entries = logs.reduce((sum, log) => sum + log.size, 0);
  const lines = [
    ...findings.map(findingLine),
    `${status}: ${countOf(logs.length, "log")}, ${entries === 1 ? "1 entry" : `${entries} entries`}`,
  ];
  for (const line of lines) await world.stdout.write(`${safeText(line)}\n`);
};

const verifyProofFile = async (
  file: string,
  trust: TrustedKeys,
  args: CommandArguments,
  world: World,
): Promise<ExitCode> => {
  const read = parseProof(await readText(file, world));
  if (!read.ok) throw new Refusal(`${JSON.stringify(file)}: ${read.message}`);
  const { index, line, checkpoint } = read.proof;
  const verdict = verifyProof(read.proof, trust);
  if (args.has("json")) {
    const { origin, size } = checkpoint;
    await writeJson(world.stdout, { schema_version: 1, ...verdict, origin, size, seq: index, entry: line });
  } else if (verdict.status === "verified") {
    await world.stdout.write(
      `${safeText(`verified: ${file}, seq ${index} of ${checkpoint.origin}, signed by ${verdict.keyName}`)}\n`,
    );
    await world.stdout.write(`${safeText(line)}\n`);
  } else {
    await world.stdout.write(`${safeText(`${verdict.status}: ${file}, seq ${index}: ${verdict.message}`)}\n`);
  }
  return STATUS_EXIT[verdict.status];
};
