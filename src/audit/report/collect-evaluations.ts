import { type Collector, compare } from "./collector.ts";
import { type Counter, createCounter } from "./counter.ts";
import { fieldText } from "./entry-text.ts";
import type { EvaluationRow, EvaluationSection } from "./report.ts";

/** A value that stands in for a variant is shown at most this long; the log has it whole. */
const MAX_VALUE_LENGTH = 80;

type Row = { flag: string; environment: string; variant: string; count: number; errors: number; reasons: Counter };

/** Evaluations by flag, environment and variant. */
export const collectEvaluations = (): Collector<EvaluationSection> => {
  const rows = new Map<string, Row>();
  return {
    add: (entry) => {
      if (entry["event.name"] !== "feature_flag.evaluation") return;
      const flag = fieldText(entry, "feature_flag.key");
      const environment = fieldText(entry, "deployment.environment.name");
      const value = fieldText(entry, "feature_flag.result.value").slice(0, MAX_VALUE_LENGTH).toWellFormed();
      const variant = fieldText(entry, "feature_flag.result.variant") || value;
      const key = JSON.stringify([flag, environment, variant]);
      const row = rows.get(key) ?? { flag, environment, variant, count: 0, errors: 0, reasons: createCounter() };
      rows.set(key, row);
      row.count++;
      if (isError(entry)) row.errors++;
      row.reasons.add(fieldText(entry, "feature_flag.result.reason"));
    },
    done: () => {
      const sorted = [...rows.values()].sort(
        (left, right) =>
          compare(left.flag, right.flag) ||
          compare(left.environment, right.environment) ||
          right.count - left.count ||
          compare(left.variant, right.variant),
      );
      return {
        total: sum(sorted.map(({ count }) => count)),
        errors: sum(sorted.map(({ errors }) => errors)),
        flags: new Set(sorted.map(({ flag }) => flag)).size,
        rows: sorted.map((row): EvaluationRow => ({ ...row, reasons: row.reasons.counts() })),
      };
    },
  };
};

/** Whether an evaluation could not answer as the flag says. */
export const isError = (entry: Parameters<Collector<never>["add"]>[0]): boolean =>
  entry["error.type"] !== undefined || fieldText(entry, "feature_flag.result.reason").toLowerCase() === "error";

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
