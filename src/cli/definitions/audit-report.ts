import { CONTROL_SETS } from "../../audit/report/controls.ts";
import { USUAL_HOURS } from "../../audit/report/working-hours.ts";
import type { Command } from "../command.ts";
import { EVERYWHERE } from "./common-options.ts";
import { VERIFYING } from "./verifying-options.ts";

/** The forms of a report. */
export const REPORT_FORMATS = ["html", "json", "markdown", "csv", "evaluations-csv"] as const;

export const AUDIT_REPORT: Command = {
  name: "audit report",
  summary: "Report on audit bundles, for a person or an auditor",
  description: [
    "Verifies the bundles first, then reports on their entries: integrity, completeness, changes, deployments, evaluations, exceptions, access, and a map of requirements for which they support evidence. The page of the format html needs nothing else, no script either, and is made to be printed.",
    "Where verification fails, nothing is written; with --watermark the report is, and says so on every page.",
    "The same bundles and options make the same report, but for the time at which it was made.",
  ],
  positionals: [
    { name: "PATH", multiple: true, description: "Bundles, zips, or folders of them; default: the folder audit." },
  ],
  options: [
    { name: "from", value: "TIME", default: "the first entry", description: "Entries from then on: 30d, 2026-10-01." },
    { name: "to", value: "TIME", default: "the last entry", description: "Entries before then; the same forms." },
    {
      name: "controls",
      value: "SET",
      choices: [...Object.keys(CONTROL_SETS), "all"],
      default: "all",
      description: "The requirements to map the evidence to.",
    },
    {
      name: "hours",
      value: "HOURS",
      default: USUAL_HOURS,
      description: "Hours of work with days and zone; changes at other times are listed.",
    },
    {
      name: "format",
      value: "FORMAT",
      choices: REPORT_FORMATS,
      default: "html",
      description: "The form; csv has the changes, one row each.",
    },
    { name: "out", value: "FILE", default: "stdout", description: "Write it there; an older file is replaced." },
    { name: "watermark", description: "Report also on what could not be verified, and mark every page." },
    { name: "state", value: "FILE", description: "What audit verify remembers; it is read, not changed." },
    { name: "runs", value: "FILE", description: "The platform's list of runs, as audit pull writes it: runs.json." },
    ...VERIFYING,
    ...EVERYWHERE,
  ],
  exits: {
    0: "The report was written.",
    1: "Tampered: no report without --watermark.",
    2: "A bundle or file cannot be read, wrong usage.",
    3: "Incomplete: no report without --watermark.",
    4: "Unverifiable: no signature, no trusted key, or sealed lines; no report without --watermark.",
  },
  examples: [
    {
      command: "signalbox audit report october --keys trust.json --runs october/runs.json --out october.html",
      does: "A page about a month that audit pull has fetched.",
    },
    {
      command: "signalbox audit report october --keys trust.json --format csv --out changes.csv",
      does: "The population of changes, to draw a sample from.",
    },
  ],
  load: async () => (await import("../commands/audit-report.ts")).auditReport,
};
