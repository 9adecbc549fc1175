import type { Command } from "../command.ts";
import { CONFIG, EVERYWHERE, NOW } from "./common-options.ts";

export const LIST: Command = {
  name: "list",
  summary: "List the flags with owner, expiry and environments",
  description: [
    "Lists the flags of the files without evaluating them. Filters narrow the list together; one that may be repeated admits any of its values.",
  ],
  positionals: [{ name: "FLAG", multiple: true, description: "Keys or globs of the flags to list; default: all." }],
  options: [
    CONFIG,
    { name: "category", value: "NAME", multiple: true, description: "Only flags of this category." },
    { name: "owner", value: "NAME", multiple: true, description: "Only flags of this owner." },
    { name: "tag", value: "NAME", multiple: true, description: "Only flags with this tag." },
    { name: "expired", description: "Only flags past their expiry date." },
    { name: "gates", description: "Only gates: flags with a safe value." },
    { ...NOW, description: "The instant that decides which flags are expired." },
    { name: "format", value: "FORMAT", choices: ["table", "json"], default: "table", description: "How to print." },
    ...EVERYWHERE,
  ],
  exits: { 0: "The list was printed, empty or not.", 2: "The configuration is missing or refused, wrong usage." },
  examples: [
    { command: "signalbox list --expired", does: "What should be removed." },
    { command: "signalbox list --gates --category compliance", does: "The gates of one category." },
  ],
  load: async () => (await import("../commands/list.ts")).list,
};
