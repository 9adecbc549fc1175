import { FLAG_TYPES } from "../../model/flag.ts";
import type { Command, Option } from "../command.ts";
import { CONFIG, EVERYWHERE } from "./common-options.ts";

const ENVIRONMENT: Option = {
  name: "environment",
  alias: "env",
  short: "e",
  value: "NAME",
  default: "the base, which holds wherever an environment says nothing",
  description: "Change what this environment replaces.",
};

const EDITING: readonly Option[] = [
  CONFIG,
  { name: "dry-run", short: "n", description: "Print the difference as a unified diff and write nothing." },
  ...EVERYWHERE,
];

const EXITS: Command["exits"] = {
  0: "The file was written, or says so already; with --dry-run: the difference was printed.",
  2: "It cannot be done, or the flag files would be refused; nothing was written.",
};

const FLAG = { name: "FLAG", required: true, description: "The key of the flag." } as const;

const CREATE: Command = {
  name: "flag create",
  summary: "Add a flag to a flag file",
  description: [
    "Adds a flag behind another one, in key order where the file is in key order, or at the end; as a block or in brackets, as its neighbour is.",
    "One of --expires and --permanent is needed.",
  ],
  positionals: [FLAG],
  options: [
    { name: "description", short: "d", value: "TEXT", description: "What the flag is for. Needed." },
    { name: "expires", value: "DATE", description: "The last day of the flag, YYYY-MM-DD." },
    { name: "permanent", description: "The flag is here to stay." },
    { name: "type", value: "TYPE", choices: FLAG_TYPES, default: "boolean", description: "The type of the value." },
    { name: "owner", value: "NAME", description: "Who answers for the flag." },
    { name: "category", value: "NAME", description: "What the flag belongs to." },
    { name: "tag", value: "WORD", multiple: true, description: "A word to find the flag by. May be repeated." },
    { name: "disabled", description: "Switch the flag off to begin with." },
    { name: "default", value: "VALUE", description: "What is served when nothing else matched." },
    { name: "safe", value: "VALUE", description: "Make the flag a gate that serves this when it is off or in error." },
    {
      name: "set",
      short: "s",
      value: "FIELD=VALUE",
      multiple: true,
      description: "Any other field of the flag; the value is YAML. May be repeated.",
    },
    { name: "after", value: "FLAG", description: "The flag to stand behind." },
    { name: "file", value: "PATH", description: "The file to add to, where several are read." },
    ...EDITING,
  ],
  exits: EXITS,
  examples: [
    {
      command: 'signalbox flag create new_checkout -d "Builds the new checkout in" --expires 2027-06-30',
      does: "A boolean flag.",
    },
    {
      command: 'signalbox flag create limit -d "A limit" --permanent --type number --default 80 --after old_limit',
      does: "A number, behind another flag.",
    },
  ],
  load: async () => (await import("../commands/flag-create.ts")).flagCreate,
};

const ENABLE: Command = {
  name: "flag enable",
  summary: "Switch a flag on, everywhere or in one environment",
  description: ["Sets enabled to true, where it is not: in the base of the flag, or in the environment that is named."],
  positionals: [FLAG],
  options: [ENVIRONMENT, ...EDITING],
  exits: EXITS,
  examples: [{ command: "signalbox flag enable new_checkout -e staging", does: "On in staging." }],
  load: async () => (await import("../commands/flag-switch.ts")).flagEnable,
};

const DISABLE: Command = {
  name: "flag disable",
  summary: "Switch a flag off, everywhere or in one environment",
  description: [
    "Sets enabled to false, where it is not: the flag then serves its safe value, or what it serves when it is off.",
  ],
  positionals: [FLAG],
  options: [ENVIRONMENT, ...EDITING],
  exits: EXITS,
  examples: [
    { command: "signalbox flag disable new_checkout -e production", does: "Off in production." },
    { command: "signalbox flag disable new_checkout --dry-run", does: "Show what would be written." },
  ],
  load: async () => (await import("../commands/flag-switch.ts")).flagDisable,
};

const SET: Command = {
  name: "flag set",
  summary: "Set a field of a flag to a value",
  description: [
    "FIELD is a path: owner, expires, default, values.production, rules.ID.rollout, threshold.tolerance. An item of a list is named by its id, or by its number from 0. Mappings that are missing are made.",
    "VALUE is YAML, or plain text where the field holds text, so that 1.10 and no need no quotes within the quotes of a shell. To set expires takes permanent out, and the other way round.",
  ],
  positionals: [
    FLAG,
    { name: "FIELD", required: true, description: "The field, or the path to it." },
    { name: "VALUE", description: "The value. Left out only with --unset." },
  ],
  options: [ENVIRONMENT, { name: "unset", description: "Take the field out instead." }, ...EDITING],
  exits: EXITS,
  examples: [
    { command: "signalbox flag set new_checkout rules.share.rollout 50", does: "Raise a share." },
    { command: "signalbox flag set min_coverage default 85 -e production", does: "Another value in one environment." },
    { command: "signalbox flag set new_checkout owner --unset", does: "Take a field out." },
  ],
  load: async () => (await import("../commands/flag-set.ts")).flagSet,
};

const REMOVE: Command = {
  name: "flag remove",
  summary: "Take a flag out of its file",
  description: [
    "Removes the flag with the comment directly above it and the comments within. A heading, that is a comment with a drawn line such as ---, stays. A flag that others refer to is not removed; they are named.",
  ],
  positionals: [FLAG],
  options: EDITING,
  exits: EXITS,
  examples: [{ command: "signalbox flag remove new_checkout", does: "The flag has done its work." }],
  load: async () => (await import("../commands/flag-remove.ts")).flagRemove,
};

/** The commands that change flag files. */
export const FLAG_EDITS: readonly Command[] = [CREATE, ENABLE, DISABLE, SET, REMOVE];
