import type { Command } from "../command.ts";
import { EVERYWHERE } from "./common-options.ts";
import { OPENING_KEYS } from "./opening-key-options.ts";

export const AUDIT_SEARCH: Command = {
  name: "audit search",
  summary: "Find entries in audit bundles",
  description: [
    "Looks through bundles one after the other: folders, trees of them, zips. A query has terms that an entry must all fit: event:flag.* actor:alice flag:checkout-* env:production run:123 outcome:failure since:7d until:2026-01-01, the name of any field, and words, which are looked for anywhere. A qualifier that is there twice admits both values; a minus before a term turns it around; quotation marks hold spaces.",
    "Each hit comes with the root of its log and its number in it, by which signalbox audit prove proves it. A search verifies nothing: signalbox audit verify comes first.",
    "A query that begins with a minus goes behind two of them: signalbox audit search -- '-outcome:success'.",
  ],
  positionals: [
    { name: "QUERY", required: true, description: "What to look for, in one word of the shell; '' finds everything." },
    { name: "PATH", multiple: true, description: "Bundles, or folders of them; default: the folder audit." },
  ],
  options: [
    {
      name: "format",
      value: "FORMAT",
      choices: ["table", "jsonl", "csv"],
      default: "table",
      description: "How to print; jsonl and csv come as they are found.",
    },
    { name: "limit", value: "COUNT", default: "100 in the table, else none", description: "Print at most so many." },
    ...OPENING_KEYS,
    ...EVERYWHERE,
  ],
  exits: {
    0: "Every bundle was searched, whether or not anything was found.",
    2: "The query is not understood, wrong usage.",
    3: "Incomplete: a bundle could not be read.",
    4: "A bundle is sealed and no key opens it; all others were searched.",
  },
  examples: [
    {
      command: "signalbox audit search 'event:override.* env:production since:30d'",
      does: "Who forced a flag in production in the last 30 days.",
    },
    {
      command: "signalbox audit search 'flag:checkout-* -outcome:success' october --format csv",
      does: "What did not go well, for a spreadsheet.",
    },
  ],
  load: async () => (await import("../commands/audit-search.ts")).auditSearch,
};
