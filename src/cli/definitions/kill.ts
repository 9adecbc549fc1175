import type { Command, Option } from "../command.ts";
import { CONFIG, EVERYWHERE } from "./common-options.ts";

const WHERE: readonly Option[] = [
  {
    name: "repo",
    value: "OWNER/NAME",
    default: "GITHUB_REPOSITORY, else that of origin",
    description: "The repository.",
  },
  { name: "token-env", value: "NAME", default: "GITHUB_TOKEN", description: "The variable that holds the token." },
];

const GLOBAL: Option = { name: "global", description: "Everything: all gates, live flags and rollouts." };

const WHAT = [
  { name: "FLAG", description: "The flag; or the word environment, followed by its name." },
  { name: "NAME", description: "The environment." },
] as const;

const TOKEN =
  "The token is read from a variable, never from the command line. GITHUB_API_URL names the API of a GitHub Enterprise Server.";

const KILL: Command = {
  name: "kill",
  summary: "Switch a flag, an environment or everything off, at once",
  description: [
    "Makes the branch signalbox-kill/SCOPE, whose one file says who, why and until when. It needs no commit to another branch, no review and no CI. Every job that evaluates afterwards sees it, and so does a running rollout, within one interval: it goes back to the version that was there before.",
    "A killed flag serves its safe value, else its off value. A kill of an environment or of everything does so to all gates and live flags, and stops rollouts. Any kill wins, and none can switch on. After its time to live a kill is told as expired, and kills on until it is unkilled.",
    TOKEN,
  ],
  positionals: WHAT,
  options: [
    GLOBAL,
    { name: "reason", value: "TEXT", description: "Why, for those who find it. Needed." },
    {
      name: "ttl",
      value: "TIME",
      default: "24h",
      description: "How long it should be needed: 30m, 2h, 3d; 30d at most.",
    },
    { name: "unchecked", description: "Do not look whether the flag files have that flag or environment." },
    CONFIG,
    ...WHERE,
    ...EVERYWHERE,
  ],
  exits: {
    0: "The kill was made.",
    1: "It was killed already; that kill stands, and was not changed.",
    2: "The API refused or could not be asked, or the flag files have no such flag or environment.",
  },
  examples: [
    { command: 'signalbox kill new_checkout --reason "errors since 14:05" --ttl 2h', does: "One flag, for two hours." },
    { command: 'signalbox kill environment production --reason "incident 42"', does: "All of an environment." },
    { command: 'signalbox kill --global --reason "incident 42" --repo acme/shop', does: "Everything." },
  ],
  load: async () => (await import("../commands/kill.ts")).kill,
};

const UNKILL: Command = {
  name: "unkill",
  summary: "Take a kill back",
  description: ["Removes the branch of a kill, and says whose it was and why. Other kills stay.", TOKEN],
  positionals: WHAT,
  options: [GLOBAL, ...WHERE, ...EVERYWHERE],
  exits: {
    0: "The kill was taken back.",
    1: "There was none.",
    2: "The API refused or could not be asked.",
  },
  examples: [{ command: "signalbox unkill environment production", does: "Other kills of its flags stay." }],
  load: async () => (await import("../commands/kill.ts")).unkill,
};

const STATUS: Command = {
  name: "status",
  summary: "Show what is killed, by whom and why",
  description: ["Lists the kills of a repository; those whose time to live is over are told as expired.", TOKEN],
  positionals: [],
  options: [...WHERE, ...EVERYWHERE],
  exits: {
    0: "The kills are known; there may be none.",
    2: "They are not known: the API refused or could not be asked, or a branch below signalbox-kill/ names no scope.",
  },
  examples: [{ command: "signalbox status --repo acme/shop --json", does: "For a program." }],
  load: async () => (await import("../commands/kill.ts")).status,
};

export const KILLS: readonly Command[] = [KILL, UNKILL, STATUS];
