import { artifactOf, isSameAttempt } from "../artifact-name.ts";
import type { Finding } from "../verdict.ts";
import type { ExaminedLog } from "./examined-log.ts";
import type { RunList } from "./run-list.ts";

/**
 * Bundles that the logs given name and that are not among them: those that a seal has received or missed itself, and
 * those whose head an earlier step of the same attempt left. Each is told once, by the first log that names it; of what the list of runs names, that one
 * says more, such as that it has expired.
 */
export const missingBundles = (logs: readonly ExaminedLog[], runs: RunList | undefined): readonly Finding[] => {
  const expected = new Set(runs?.expected.map(({ runId }) => runId));
  const listed = runs?.artifacts?.filter(({ run_id }) => expected.has(String(run_id))) ?? [];
  const known = new Set(logs.flatMap(({ origin }) => [origin, artifactOf(origin) ?? origin]));
  for (const { name } of listed) known.add(name);
  const findings = new Map<string, Finding>();
  const add = (name: string, file: string, message: string): void => {
    if (known.has(name) || findings.has(name)) return;
    findings.set(name, { kind: "bundle_missing", grade: "incomplete", file, message: `${name} ${message}` });
  };
  for (const log of logs) {
    const file = log.read.linesFile;
    for (const { origin, artifact, sealed } of log.anchors) {
      if (known.has(origin)) continue;
      const name = artifact ?? artifactOf(origin) ?? origin;
      if (sealed) add(name, file, "was received, and it is not among the logs given");
      else if (isSameAttempt(origin, log.origin)) {
        add(name, file, "was there before it, in the same attempt, and is not among the logs given");
      }
    }
    for (const name of log.missing) add(name, file, "was expected, and it had not come");
  }
  return [...findings.values()];
};
