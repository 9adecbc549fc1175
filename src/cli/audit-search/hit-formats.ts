import { csvRow } from "../../audit/csv.ts";
import type { AuditEntry } from "../../audit/entry.ts";
import type { AuditField } from "../../audit/field-table.ts";
import type { JsonValue } from "../../model/json.ts";
import { safeText } from "../safe-text.ts";
import { textTable } from "../text-table.ts";
import type { Hit } from "./search-bundles.ts";

/** A hit as JSON: the entry as it stands, and what proves it. */
export const hitJson = ({ bundle, root, entry }: Hit): JsonValue => ({ bundle, root, seq: entry.seq, entry });

/** Columns of the CSV after bundle, root and seq. */
const CSV_FIELDS = [
  ...["time", "event.name", "outcome", "severity", "actor.type", "actor.id", "feature_flag.key"],
  ...[
    "feature_flag.result.variant",
    "feature_flag.result.value",
    "feature_flag.result.reason",
    "target.type",
    "target.id",
  ],
  ...["change.reason", "change.ticket", "deployment.environment.name", "cicd.pipeline.name", "cicd.pipeline.run.id"],
  ...["signalbox.run_number", "signalbox.job", "vcs.ref.head.name", "vcs.ref.head.revision"],
] as readonly AuditField[];

export const CSV_HEADER = csvRow(["bundle", "root", "seq", ...CSV_FIELDS]);

/** A hit as a row of RFC 4180 that no spreadsheet runs. */
export const hitCsv = ({ bundle, root, entry }: Hit): string =>
  csvRow([bundle, root, String(entry.seq), ...CSV_FIELDS.map((field) => fieldText(entry, field))]);

const TITLES = ["TIME", "EVENT", "OUTCOME", "ACTOR", "WHAT", "SEQ", "ROOT"];
/** Enough of a root to tell it from others; whoever proves an entry has the whole one. */
const SHORT_ROOT = 12;

/** Hits as a table. The bundle comes last and whole: it is copied into the next command. */
export const hitTable = (hits: readonly Hit[]): string => {
  const lines = textTable(TITLES, hits.map(cellsOf)).trimEnd().split("\n");
  const width = Math.max(...lines.map((line) => line.length));
  const bundles = ["BUNDLE", ...hits.map(({ bundle }) => safeText(bundle))];
  return lines.map((line, at) => `${line.padEnd(width)}  ${bundles[at]}\n`).join("");
};

const cellsOf = ({ root, entry }: Hit): readonly string[] =>
  [
    entry.time,
    entry["event.name"],
    fieldText(entry, "outcome"),
    fieldText(entry, "actor.id"),
    whatOf(entry),
    String(entry.seq),
    root.slice(0, SHORT_ROOT),
  ].map(safeText);

/** What an entry is about: the flag and what it served, else the target, else the metric or the code of a failure. */
const whatOf = (entry: AuditEntry): string => {
  const flag = fieldText(entry, "feature_flag.key");
  const served = fieldText(entry, "feature_flag.result.variant") || fieldText(entry, "feature_flag.result.value");
  if (flag !== "") return served === "" ? flag : `${flag} = ${served}`;
  return fieldText(entry, "target.id") || fieldText(entry, "signalbox.metric") || fieldText(entry, "signalbox.code");
};

const fieldText = (entry: AuditEntry, field: AuditField): string => {
  const value = Object.hasOwn(entry, field) ? entry[field] : undefined;
  return value === undefined ? "" : typeof value === "string" ? value : JSON.stringify(value);
};
