import { loadRegexEngine } from "../../src/io/regex-engine.ts";
import type { Outcome } from "../../src/model/problem.ts";
import { type LoadedFlagSet, loadFlagSet } from "../../src/pipeline.ts";

/** The kinds of YAML block that the pages use and that hold flags, or parts of them. */
export const FLAG_BLOCKS = ["yaml document", "yaml flags", "yaml when"] as const;
export type FlagBlock = (typeof FLAG_BLOCKS)[number];

const indented = (text: string, by: number): string => text.replaceAll(/^(?=.)/gm, " ".repeat(by));

/** What the fragments of the pages may lean on: environments, own attributes, a segment, a flag to ask. */
const AROUND = `version: 1
environments: [development, staging, production]
attributes:
  country: string
  region: string
  ip: string
  title: string
  risk: number
  changed_lines: number
  shard_minutes: string
  committed_at: string
  version: semver
  cluster_version: string
  any: string
segments: { release-line: { branch: { glob: "release/**" } } }
`;

const ASKED = `  deployment_strategy:
    type: string
    description: The flag that conditions of the pages ask
    permanent: true
    default: direct
`;

/** The whole flag file that a block stands for. */
const wholeDocument = (block: FlagBlock, text: string): string => {
  if (block === "yaml document") return text;
  if (block === "yaml flags") return `${AROUND}flags:\n${indented(text, 2)}`;
  const rule = `    rules:\n      - id: documented\n        serve: true\n        when:\n${indented(text, 10)}`;
  return `${AROUND}flags:\n${ASKED}  documented:\n    description: A condition of a page\n    permanent: true\n${rule}`;
};

/** Takes a block the way that a flag file goes. */
export const loadDocumented = (block: FlagBlock, text: string, file: string): Promise<Outcome<LoadedFlagSet>> =>
  loadFlagSet([{ file, text: wholeDocument(block, text) }], { loadRegex: loadRegexEngine });
