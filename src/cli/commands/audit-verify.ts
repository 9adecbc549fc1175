import { resolve } from "node:path";
import { MODES, type Mode } from "../../audit/mode.ts";
import { parseProof, verifyProof } from "../../audit/tlog-proof.ts";
import { STATUS_EXIT } from "../../audit/verdict.ts";
import type { VerifierState } from "../../audit/verify/verifier-state.ts";
import type { Verdict } from "../../audit/verify/verify-logs.ts";
import { writeWholeFile } from "../../io/write-whole-file.ts";
import { bundlesAt } from "../audit-files/bundles-at.ts";
import { openVerifier } from "../audit-files/open-verifier.ts";
import { runsOption } from "../audit-files/runs-option.ts";
import { stateOption } from "../audit-files/state-option.ts";
import { trustOption } from "../audit-files/trust-option.ts";
import { findingLine } from "../audit-verify/finding-line.ts";
import type { CommandRun } from "../command.ts";
import type { CommandArguments } from "../command-arguments.ts";
import { countOf } from "../count-of.ts";
import type { ExitCode } from "../exit-code.ts";
import { readText } from "../read-text.ts";
import { Refusal } from "../refusal.ts";
import { safeText } from "../safe-text.ts";
import type { World } from "../world.ts";
import { writeJson } from "../write-json.ts";

/** C2SP's ending of a proof file. */
const PROOF_ENDING = ".tlog-proof";

/** `signalbox audit verify`: whether logs are as they were written, and all there. */
export const auditVerify: CommandRun = async (args, world) => {
  const paths = args.positionals.length === 0 ? ["audit"] : args.positionals;
  const [first] = paths;
  if (paths.length === 1 && first?.endsWith(PROOF_ENDING)) return verifyProofFile(first, args, world);
  const { verify } = await openVerifier(args, world);
  const state = await stateOption(args, world, { writes: true });
  const runs = await runsOption(args, world);
  const verdict = verify(await bundlesAt(paths, world), { state, runs, mode: modeOption(args) });
  await print(verdict, args, world);
  await saveState(verdict.state, args, world);
  return STATUS_EXIT[verdict.status];
};

const modeOption = (args: CommandArguments): Mode | undefined => MODES.find((mode) => mode === args.one("mode"));

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

const verifyProofFile = async (file: string, args: CommandArguments, world: World): Promise<ExitCode> => {
  const read = parseProof(await readText(file, world));
  if (!read.ok) throw new Refusal(`${JSON.stringify(file)}: ${read.message}`);
  const { index, line, checkpoint } = read.proof;
  const verdict = verifyProof(read.proof, await trustOption(args, world));
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
