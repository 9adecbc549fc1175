import { KNOB_REFERENCE } from "../../action/rollout/knob-meanings.ts";
import type { Command, Option } from "../command.ts";
import { EVALUATION, EVERYWHERE } from "./common-options.ts";

const KNOB_OPTIONS: readonly Option[] = KNOB_REFERENCE.map(({ name, description, fallback }) => ({
  name,
  value: "VALUE",
  description,
  ...(fallback !== "" && { default: fallback }),
}));

export const ROLLOUT: Command = {
  name: "rollout",
  summary: "Roll a version out by hooks, or rehearse it",
  description: [
    "Runs the same engine as the action: it calls the executables of .signalbox/hooks, or those of an adapter, step by step, watches gate and metrics, and takes back what fails. With --dry-run it calls no hook and waits for nothing: it shows what would be called, and when.",
    "Kills are read where GITHUB_TOKEN (or --token-env) holds a token: one of everything, of the environment or of the gate flag stops the rollout. --gate-flag names a flag that must be true before and during it.",
    "Ctrl-C stops the way forward and rolls back. The state is kept in --state; the same command with --mode rollback takes back what a lost process left.",
  ],
  positionals: [],
  options: [
    ...KNOB_OPTIONS,
    {
      name: "version",
      value: "VERSION",
      description: "What goes out, as the hooks understand it. Needed without --dry-run.",
    },
    { name: "previous-version", value: "VERSION", description: "What serves now." },
    { name: "service", value: "NAME", default: "app", description: "What is deployed." },
    {
      name: "environment",
      alias: "env",
      short: "e",
      value: "NAME",
      description: "Where to; flags are evaluated in it, too. Needed.",
    },
    { name: "dry-run", description: "Call no hook and wait for nothing; show what would be done." },
    { name: "mode", value: "MODE", choices: ["run", "rollback"], default: "run", description: "rollback takes back." },
    { name: "gate-flag", value: "FLAG", description: "A boolean flag that must be true." },
    { name: "hooks-path", value: "DIR", default: ".signalbox/hooks", description: "The hooks, below this folder." },
    { name: "adapter", value: "NAME", description: "Hooks that ship with Signalbox; your own go over them." },
    {
      name: "hook-environment",
      value: "NAMES",
      description: "Variables that hooks may see, such as KUBECONFIG, AWS_*.",
    },
    { name: "state", value: "DIR", default: ".signalbox/state", description: "Where the state of rollouts is kept." },
    {
      name: "repo",
      value: "OWNER/NAME",
      default: "GITHUB_REPOSITORY, else that of origin",
      description: "Whose kills count.",
    },
    { name: "token-env", value: "NAME", default: "GITHUB_TOKEN", description: "The variable that holds the token." },
    ...EVALUATION.filter(({ name }) => name !== "environment"),
    ...EVERYWHERE,
  ],
  exits: {
    0: "Promoted, staged, or skipped because the gate was closed from the start; with --mode rollback, taken back.",
    1: "Rolled back, aborted, held or failed.",
    2: "A knob is refused, an adapter is not there, or something is missing.",
  },
  examples: [
    {
      command: "signalbox rollout --strategy canary --environment production --steps 5:2m,25:5m --dry-run",
      does: "What a canary would do, and when.",
    },
    {
      command: "signalbox rollout --strategy rolling -e staging --version 1.4.2 --adapter host-node",
      does: "A rolling rollout on this machine.",
    },
  ],
  load: async () => (await import("../commands/rollout.ts")).rollout,
};
