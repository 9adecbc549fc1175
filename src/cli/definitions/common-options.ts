import type { Option } from "../command.ts";

/** Options that every command has. */
export const EVERYWHERE: readonly Option[] = [
  { name: "json", description: "Write the machine form to stdout." },
  { name: "no-color", description: "Write no colours; so does the variable NO_COLOR. FORCE_COLOR writes them always." },
  { name: "help", short: "h", description: "Show this help." },
];

export const CONFIG: Option = {
  name: "config",
  short: "c",
  value: "PATH",
  multiple: true,
  default: "config/feature-flags.yaml",
  description: "A file, a folder (its *.yaml and *.yml) or a glob. May be repeated; all are merged.",
};

export const NOW: Option = {
  name: "now",
  value: "RFC3339",
  default: "the system's clock",
  description: "The instant to evaluate at, such as 2027-01-31T09:00:00Z.",
};

/** Whom, where and when: the options of commands that evaluate. */
export const EVALUATION: readonly Option[] = [
  CONFIG,
  {
    name: "environment",
    alias: "env",
    short: "e",
    value: "NAME",
    default: "chosen by the context",
    description: "The environment to evaluate in.",
  },
  {
    name: "context",
    value: "FILE|-|YAML",
    multiple: true,
    description: "Attributes as YAML or JSON: a file, - for stdin, or the text itself. Later ones win, over git too.",
  },
  {
    name: "set",
    short: "s",
    value: "KEY=VALUE",
    multiple: true,
    description:
      "One attribute; the value is YAML, or plain text where the attribute is a string. Wins over --context.",
  },
  {
    name: "targeting-key",
    value: "KEY",
    default: "REPOSITORY#PR, else REPOSITORY@TAG-OR-BRANCH",
    description: "Who is bucketed by rollouts and splits.",
  },
  NOW,
  {
    name: "override",
    value: "FLAG=VALUE",
    multiple: true,
    description: "Force a value (the variant's name, where the flag has variants), or kill the flag: FLAG=kill.",
  },
  { name: "no-git", description: "Start from an empty context instead of from the working copy's." },
];
