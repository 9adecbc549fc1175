import { milliseconds, times, whole } from "../report/figures.ts";
import { describeMachineOf } from "../report/report.ts";
import { table } from "../report/table.ts";
import { least, median } from "../statistics.ts";
import type { AuditCost, Costs, StepTimes } from "./costs.ts";

/** What snapshots and audit cost, as Markdown. */
export function costsReport({ date, machine, snapshot, audit, failures }: Costs): string {
  const sections = [`${date}, ${describeMachineOf(machine)}.`];
  if (snapshot) {
    const rows = snapshot.map(({ program, medianMs, medianRatio, ratios }) => [
      program,
      milliseconds(medianMs),
      `**${times(medianRatio)}**`,
      `${times(Math.min(...ratios))} to ${times(Math.max(...ratios))}`,
    ]);
    const head = ["step of the action", "median ms", "over evaluation alone, median of pairs", "all pairs"];
    sections.push("### Snapshot", table(head, rows));
  }
  if (audit) sections.push("### Audit", ...auditTables(audit));
  if (failures.length > 0) sections.push("### Failed", failures.map((failure) => `- ${failure}`).join("\n"));
  return `${sections.join("\n\n")}\n`;
}

function auditTables({ evaluations, first, warm, verified, sizes }: AuditCost): string[] {
  const row = (name: string, steps: readonly StepTimes[]): string[] => {
    const of = (field: keyof StepTimes) => steps.map((step) => step[field]);
    const ratios = steps.map(({ auditMs, evaluateMs }) => auditMs / evaluateMs);
    return [
      name,
      milliseconds(least(of("evaluateMs"))),
      milliseconds(least(of("auditMs"))),
      milliseconds(median(of("auditMs"))),
      `**${milliseconds(least(of("auditCpuMs")))}**`,
      times(median(ratios)),
    ];
  };
  const head = [
    `${whole(evaluations)} evaluations`,
    "evaluation ms",
    "audit ms, quickest",
    "audit ms, median",
    "processor ms, quickest",
    "over evaluation",
  ];
  const { entries, perSecond, perCpuSecond } = verified;
  return [
    table(head, [row("first step of a process", first), row("warm", warm)]),
    `Verified from raw bytes, ${whole(entries)} entries: **${whole(Math.max(...perCpuSecond))}** a second of the processor, ${whole(Math.max(...perSecond))} a second by the clock (${whole(median(perSecond))} in the median).`,
    table(
      ["entries of a step", "plain bytes", "gzip", "encrypted", "over gzip"],
      sizes.map(({ entries: count, plain, gzip, sealed }) => [
        whole(count),
        whole(plain),
        whole(gzip),
        whole(sealed),
        `**${(sealed / gzip).toFixed(3)}x**`,
      ]),
    ),
  ];
}
