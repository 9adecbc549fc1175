import { dirname, resolve } from "node:path";
import { inputVariable, readActionManifest, resolveInputs } from "./action-manifest.ts";
import { type CommandFile, makeCommandFiles, readCommandFiles } from "./command-files.ts";
import { githubContext, githubVariables } from "./github-context.ts";
import { machineVariables, type RunnerOptions, runnerVariables } from "./runner-context.ts";
import { makeRunnerFolders } from "./runner-folders.ts";
import { type RuntimeServices, serviceVariables } from "./runtime-services.ts";
import { createSecretMasker } from "./secret-masker.ts";
import { spawnBundle } from "./spawn-bundle.ts";
import { createStepLog } from "./step-log.ts";
import { readStepResult, type StepResult } from "./step-result.ts";

export type RunActionOptions = {
  readonly bundle: string;
  readonly actionYml: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly event?: string;
  readonly payload?: unknown;
  readonly github?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  readonly workspace?: string | Readonly<Record<string, string>>;
  readonly services?: RuntimeServices | "absent";
  readonly env?: Readonly<Record<string, string>>;
  readonly runner?: RunnerOptions;
  readonly stepId?: string;
  readonly timeoutMs?: number;
};

const DEFAULT_TIMEOUT_MS = 60_000;

/** Runs one `uses:` step: starts the bundle as the runner does and reads what it did by the runner's rules. */
export async function runAction(options: RunActionOptions): Promise<StepResult> {
  const folders = makeRunnerFolders(options.workspace ?? {}, options.payload ?? {});
  try {
    const files = makeCommandFiles(folders.temp);
    const github = githubContext(options.event ?? "push", options.github ?? {}, {
      workspace: folders.workspace,
      event_path: folders.eventPath,
      action_path: dirname(resolve(options.actionYml)),
      ...files,
    });
    const masker = createSecretMasker();
    for (const secret of [github["token"] ?? "", ...(options.secrets ?? [])]) masker.addSecret(secret);
    masker.add(Buffer.from(`x-access-token:${github["token"]}`).toString("base64"));

    const log = createStepLog(masker, options.runner?.debug === true);
    const inputs = resolveInputs(readActionManifest(options.actionYml), options.inputs ?? {}, { github });
    if (inputs.warning !== undefined) log.issue("warning", inputs.warning);

    const environment = {
      ...machineVariables(folders.home),
      ...options.env,
      ...Object.fromEntries([...inputs.values].map(([name, value]) => [inputVariable(name), value])),
      ...githubVariables(github),
      ...runnerVariables(options.runner ?? {}, folders.temp, folders.toolCache, dirname(folders.workspace)),
      ...serviceVariables(options.services ?? {}),
    };
    const timeout = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    const ended = await spawnBundle(resolve(options.bundle), folders.workspace, environment, timeout);
    const texts: Readonly<Record<CommandFile, string>> = readCommandFiles(files);
    return readStepResult(ended, texts, masker, log, { stepId: options.stepId ?? "f", github });
  } finally {
    folders.remove();
  }
}
