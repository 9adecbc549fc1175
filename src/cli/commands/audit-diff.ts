import { type Decision, diffLogs, type LogDifference } from "../../audit/report/diff-logs.ts";
import type { Status } from "../../audit/verdict.ts";
import type { LogFiles } from "../../audit/verify/verify-logs.ts";
import { bundlesAt } from "../audit-files/bundles-at.ts";
import { openVerifier, type Verifier } from "../audit-files/open-verifier.ts";
import type { CommandRun } from "../command.ts";
import { countOf } from "../count-of.ts";
import { safeText } from "../safe-text.ts";
import { textTable } from "../text-table.ts";
import { writeJson } from "../write-json.ts";

/** Whether two logs of one origin are the same, one continues the other, or neither. */
type Consistency = {
  readonly origin: string;
  readonly a: number;
  readonly b: number;
  readonly result: "same" | "B continues A" | "A continues B" | "apart";
};

/** `signalbox audit diff`: what two runs, or two states of a log, did differently. */
export const auditDiff: CommandRun = async (args, world) => {
  const [pathA = "", pathB = ""] = args.positionals;
  const { verify } = await openVerifier(args, world);
  const sideA = await bundlesAt([pathA], world);
  const sideB = await bundlesAt([pathB], world);
  const a = verify(sideA);
  const b = verify(sideB);
  const difference = diffLogs(a.logs, b.logs);
  const consistency = consistencyOf(sideA, sideB, verify);
  const status = { a: a.status, b: b.status };
  if (args.has("json")) {
    const machine = { schema_version: 1, status, ...difference, consistency };
    await writeJson(world.stdout, JSON.parse(JSON.stringify(machine)));
  } else {
    await world.stdout.write(textOf(difference, consistency, status));
  }
  const isBad =
    a.status === "tampered" || b.status === "tampered" || consistency.some(({ result }) => result === "apart");
  return isBad ? 1 : 0;
};

const consistencyOf = (
  sideA: readonly LogFiles[],
  sideB: readonly LogFiles[],
  verify: Verifier["verify"],
): readonly Consistency[] =>
  sideA.flatMap((a) =>
    sideB.flatMap((b): readonly Consistency[] => {
      // Verified together, the two logs are each other's memory.
      const { logs, findings } = verify([
        { ...a, name: "A" },
        { ...b, name: "B" },
      ]);
      const [one, two] = logs;
      if (one === undefined || two === undefined || one.origin === "" || one.origin !== two.origin) return [];
      const isApart =
        findings.some(({ kind }) => kind === "forked" || kind === "replaced") ||
        (one.size === two.size && one.root !== two.root);
      const longer = one.size < two.size ? "B continues A" : "A continues B";
      const result = isApart ? "apart" : one.size === two.size ? "same" : longer;
      return [{ origin: one.origin, a: one.size, b: two.size, result }];
    }),
  );

const textOf = (
  { a, b, flags, facts, events }: LogDifference,
  consistency: readonly Consistency[],
  status: { readonly a: Status; readonly b: Status },
): string => {
  const blocks = [
    textTable(
      ["SIDE", "LOGS", "ENTRIES", "RUNS", "VERDICT"],
      [
        ["A", String(a.logs), String(a.entries), a.runs.join(", "), status.a],
        ["B", String(b.logs), String(b.entries), b.runs.join(", "), status.b],
      ].map((row) => row.map(safeText)),
    ),
    ...consistency.map(({ origin, a: size, b: other, result }) =>
      safeText(`${origin}: ${size} and ${other} entries: ${result}`).concat("\n"),
    ),
    flags.length === 0
      ? "no flag decided differently\n"
      : textTable(
          ["FLAG", "ENVIRONMENT", "A", "B"],
          flags.map((flag) =>
            [flag.flag, flag.environment, decisionsText(flag.a), decisionsText(flag.b)].map(safeText),
          ),
        ),
    ...facts.map(({ fact, only_a, only_b }) =>
      [...only_a.map((text) => `${fact}, A only: ${text}`), ...only_b.map((text) => `${fact}, B only: ${text}`)]
        .map((line) => `${safeText(line)}\n`)
        .join(""),
    ),
    ...(events.length === 0
      ? []
      : [
          textTable(
            ["EVENT", "A", "B"],
            events.map((event) => [event.event, String(event.a), String(event.b)]),
          ),
        ]),
    `${countOf(flags.length, "flag")} decided differently\n`,
  ];
  return blocks.join("\n");
};

const decisionsText = (decisions: readonly Decision[]): string =>
  decisions.length === 0
    ? "not evaluated"
    : decisions
        .map(({ variant, reason, rule }) => `${variant} (${[reason, rule].filter(Boolean).join(" ")})`)
        .join(", ");
