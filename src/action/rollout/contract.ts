import type { KnobName } from "../../rollout/knobs.ts";
import type { InputName } from "../contract.ts";
import { KNOB_REFERENCE } from "./knob-meanings.ts";

type Input = { readonly default: string; readonly description: string };

const KNOB_INPUTS = Object.fromEntries(
  KNOB_REFERENCE.map(({ name, description, fallback }): [string, Input] => [
    name,
    { default: "", description: fallback === "" ? description : `${description} Left out: ${fallback}.` },
  ]),
) as { readonly [knob in KnobName]: Input };

/** Inputs of the rollout door alone. Knobs that are left empty are those of the flag, else their defaults. */
export const ROLLOUT_INPUTS = {
  mode: {
    default: "run",
    description: "`run`; `plan`, to check inputs, flags and hooks alone; or `rollback`, to take back what was left.",
  },
  version: { default: "", description: "What goes out, as the hooks understand it. Needed." },
  "previous-version": { default: "", description: "What serves now; left out, the hooks find out." },
  service: { default: "app", description: "What is deployed." },
  "strategy-flag": { default: "", description: "Flag whose value is the strategy." },
  "gate-flag": { default: "", description: "Boolean flag that must be true, before the rollout and during it." },
  "knobs-flag": { default: "", description: "JSON flag with knobs; inputs may only make them stricter." },
  "flag-environment": {
    default: "",
    description: "Environment to evaluate flags in; left out, that of the deployment.",
  },
  adapter: { default: "", description: "Hooks that ship with Signalbox; those of the repository go over them." },
  "hooks-path": { default: ".signalbox/hooks", description: "Folder of the hooks of the repository." },
  "hook-environment": { default: "", description: "Variables that hooks may see, such as `KUBECONFIG, AWS_*`." },
  oidc: { default: "false", description: "`true` lets hooks ask for an OIDC token." },
  ...KNOB_INPUTS,
} as const satisfies { readonly [input: string]: Input };

type RolloutInput = keyof typeof ROLLOUT_INPUTS;

/** What `environment` means behind this door. */
export const ROLLOUT_ENVIRONMENT = "Environment that is deployed to. Needed.";

/** The inputs that the action.yml of the door declares, in its order. */
export const ROLLOUT_DOOR_INPUTS: readonly InputName[] = [
  ...(["environment"] as const),
  ...(Object.keys(ROLLOUT_INPUTS) as RolloutInput[]),
  "config",
  "source",
  "context",
  "targeting-key",
  "overrides",
  "kills",
  "snapshot-id",
  "audit",
  "audit-mode",
  "audit-signing-key",
  "audit-recipient",
  "summary",
  "token",
  "door",
];

/** Every output of the rollout door; `outcome` is the sentinel. */
export const ROLLOUT_OUTPUTS = {
  "reason-code": "Why it ended so: one word.",
  strategy: "The strategy that was used.",
  version: "The version that was asked for.",
  "previous-version": "The version that served before, where it was told.",
  "final-weight": "Percent of the traffic that the version has now; missing where nobody knows.",
  "steps-completed": "Steps of a canary, batches of a rolling rollout.",
  "rolled-back": "`true` when something was taken back.",
  url: "The address that a hook named, if any did.",
  settled: "`false` when something is left for the safety net.",
  decision: "JSON with `schema_version`: what was decided, and why.",
  outcome:
    "`promoted`, `rolled_back`, `aborted`, `held`, `skipped` or `failed`. The step fails unless promoted or skipped.",
} as const satisfies { readonly [output: string]: string };

export type RolloutOutputName = keyof typeof ROLLOUT_OUTPUTS;
