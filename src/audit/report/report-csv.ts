import { csvRow } from "../csv.ts";
import type { Change, EvaluationRow, Report } from "./report.ts";

type Columns<Row> = { readonly [title: string]: (row: Row, origin: string) => string };

const CHANGES: Columns<Change> = {
  time: ({ time }) => time,
  event: ({ event }) => event,
  target: ({ target }) => target,
  environment: ({ environment }) => environment,
  actor: ({ actor }) => actor,
  outcome: ({ outcome }) => outcome,
  reason: ({ reason }) => reason,
  ticket: ({ ticket }) => ticket,
  approvers: ({ approvers }) => approvers.join(" "),
  self_approved: ({ self_approved }) => String(self_approved),
  before: ({ before }) => before,
  after: ({ after }) => after,
  patch: ({ patch }) => patch,
  revision: ({ revision }) => revision,
  run: ({ run }) => run,
  log: (_change, origin) => origin,
  seq: ({ seq }) => String(seq),
};

const EVALUATIONS: Columns<EvaluationRow> = {
  flag: ({ flag }) => flag,
  environment: ({ environment }) => environment,
  variant: ({ variant }) => variant,
  count: ({ count }) => String(count),
  errors: ({ errors }) => String(errors),
  reasons: ({ reasons }) => reasons.map(({ name, count }) => `${name} ${count}`).join("; "),
};

/** The population of changes, for a spreadsheet: one row each, `log` and `seq` say where its entry stands. */
export const changesCsv = ({ changes, integrity }: Report): string =>
  rows(CHANGES, changes, ({ log }) => integrity.logs[log]?.origin ?? "");

/** Evaluations by flag, environment and variant, for a spreadsheet. */
export const evaluationsCsv = ({ evaluations }: Report): string => rows(EVALUATIONS, evaluations.rows, () => "");

const rows = <Row>(columns: Columns<Row>, items: readonly Row[], originOf: (row: Row) => string): string => {
  const cellsOf = Object.values(columns);
  const lines = items.map((item) => csvRow(cellsOf.map((cell) => cell(item, originOf(item)))));
  return csvRow(Object.keys(columns)) + lines.join("");
};
