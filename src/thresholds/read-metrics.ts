import { type Parsed, parsed, quoted, refused } from "../syntax/parsed.ts";
import type { Decimal } from "./decimal.ts";
import { type MetricSource, parseMetricSource } from "./metric-source.ts";
import { reportValue } from "./report-value.ts";

/** What was measured, by the name of the metric. */
export type Metrics = ReadonlyMap<string, Decimal>;

/** The text of a report, or why it cannot be read. */
export type ReadReport = (file: string) => Promise<Parsed<string>>;

/**
 * Reads metrics as they were stated. All must be right: a fault in one would leave a limit unchecked. Refused are a
 * metric that stands twice, one that no threshold knows, what is no finite decimal, an unreadable file or pointer.
 */
export const readMetrics = async (
  definitions: readonly string[],
  known: ReadonlySet<string>,
  readReport: ReadReport,
): Promise<Parsed<Metrics>> => {
  const metrics = new Map<string, Decimal>();
  const faults: string[] = [];
  const reports = new Map<string, Promise<Parsed<string>>>();
  const readOnce: ReadReport = (file) => {
    const report = reports.get(file) ?? readReport(file);
    reports.set(file, report);
    return report;
  };
  const seen = new Set<string>();
  for (const definition of definitions) {
    const source = parseMetricSource(definition);
    if (!source.ok) {
      faults.push(source.message);
      continue;
    }
    const { name } = source.value;
    if (seen.has(name)) faults.push(`metric ${quoted(name)} is given twice`);
    else if (!known.has(name)) faults.push(`no threshold knows the metric ${quoted(name)}${choices(known)}`);
    else {
      const value = await measure(source.value, readOnce);
      if (value.ok) metrics.set(name, value.value);
      else faults.push(`metric ${quoted(name)}: ${value.message}`);
    }
    seen.add(name);
  }
  return faults.length === 0 ? parsed(metrics) : refused(faults.join("; "));
};

const measure = async (source: MetricSource, readReport: ReadReport): Promise<Parsed<Decimal>> => {
  if (source.kind === "stated") return parsed(source.value);
  const report = await readReport(source.file);
  const value = report.ok ? reportValue(report.value, source.pointer) : report;
  return value.ok ? value : refused(`${quoted(source.file)}: ${value.message}`);
};

/** More names than a person reads help nobody. */
const MAX_CHOICES = 20;

const choices = (known: ReadonlySet<string>): string => {
  if (known.size === 0) return "; there are no thresholds";
  const shown = [...known].slice(0, MAX_CHOICES).join(", ");
  return `; known are ${shown}${known.size > MAX_CHOICES ? ", …" : ""}`;
};
