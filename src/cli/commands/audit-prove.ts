import { resolve } from "node:path";
import { CHECKPOINT_FILE } from "../../audit/bundle.ts";
import { writeProof } from "../../audit/tlog-proof.ts";
import { readLog } from "../../audit/verify/read-log.ts";
import { verifyLogs } from "../../audit/verify/verify-logs.ts";
import { writeWholeFile } from "../../io/write-whole-file.ts";
import { bundlesAt } from "../audit-files/bundles-at.ts";
import { segmentOpener } from "../audit-files/opening-keys.ts";
import { findingLine } from "../audit-verify/finding-line.ts";
import type { CommandRun } from "../command.ts";
import { Refusal } from "../refusal.ts";
import { safeText } from "../safe-text.ts";

/** `signalbox audit prove`: one entry with what leads from it to the checkpoint, for somebody who sees no other. */
export const auditProve: CommandRun = async (args, world) => {
  const [path = "", number = ""] = args.positionals;
  if (!/^(0|[1-9]\d{0,14})$/.test(number))
    throw new Refusal(`SEQ: ${JSON.stringify(number)} is no whole number from 0`);
  const seq = Number(number);
  const open = await segmentOpener(args, world);
  const bundles = await bundlesAt([path], world);
  const [bundle] = bundles;
  if (bundle === undefined || bundles.length > 1) {
    throw new Refusal(`${path}: it holds ${bundles.length} bundles; an entry is of one`, {
      hint: `such as ${bundle?.name}`,
    });
  }
  const verdict = verifyLogs({ logs: [bundle], trust: [], open, now: world.now() });
  const tampered = verdict.findings.find(({ grade }) => grade === "tampered");
  if (tampered !== undefined) {
    await world.stderr.write(`${safeText(findingLine(tampered))}\n`);
    return 1;
  }
  const log = readLog(bundle, open);
  const { lines } = log;
  const size = log.checkpoints.at(-1)?.checkpoint.size ?? 0;
  if (lines === undefined)
    throw new Refusal(`${path}: the lines are sealed`, { hint: "--secret-file or --identity-file opens them" });
  if (seq >= size) throw new Refusal(`SEQ: the checkpoint counts ${size} entries, so the last is ${size - 1}`);
  const texts = Buffer.from(lines).toString("utf8").split("\n").slice(0, size);
  const note = Buffer.from(bundle.files.get(CHECKPOINT_FILE) ?? new Uint8Array(0)).toString("utf8");
  const proof = writeProof(texts, seq, note);
  const out = args.one("out");
  if (out === undefined) {
    await world.stdout.write(proof);
    return 0;
  }
  const saved = await writeWholeFile(resolve(world.cwd, out), proof, { replace: false });
  if (!saved.ok) throw new Refusal(`--out ${JSON.stringify(out)}: ${saved.message}`);
  await world.stdout.write(
    `${safeText(`wrote ${out}; it is verified by: signalbox audit verify ${out} --key VKEY`)}\n`,
  );
  return 0;
};
