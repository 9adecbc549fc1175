import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { assertNever } from "../../model/assert-never.ts";
import type { HookName, HookRequest, HookResult, HookResultKind } from "../../rollout/hook.ts";
import type { AbortSignalLike } from "../../rollout/ports.ts";
import { describeFileError, errorCode } from "../file-error.ts";
import { findHook, type HookFolders } from "./find-hook.ts";
import { hookEnvironment } from "./hook-environment.ts";
import { readHookOutput } from "./hook-output.ts";
import { type HookFacts, hookVariables } from "./hook-variables.ts";
import { logLines } from "./log-lines.ts";
import { logText } from "./log-text.ts";
import { type GroupResult, runProcessGroup } from "./process-group.ts";

export type HookLine = {
  readonly hook: HookName;
  /** What the hook printed, or what there is to say about the hook. */
  readonly stream: "stdout" | "stderr" | "warning";
  /** One line that no runner takes for a command and no terminal obeys. */
  readonly text: string;
};

export type HookRunnerOptions = HookFolders & {
  readonly facts: HookFacts;
  /** The environment of this process; a hook sees little of it. */
  readonly env: { readonly [name: string]: string | undefined };
  /** Names that parseHookEnvironment took. */
  readonly listed?: readonly string[];
  /** Whether hooks may ask for an OIDC token. */
  readonly oidc: boolean;
  /** A folder that is kept from one hook to the next; made when it is not there. */
  readonly stateFolder: string;
  /** For the output files, which are gone after each hook. */
  readonly tempFolder: string;
  readonly log: (line: HookLine) => void;
  /** Between the request to end and the end by force; 5 s. */
  readonly graceMs?: number;
  readonly now?: () => number;
};

/** Of one hook; so that one that goes wild does not fill the disk of the runner. */
const MAX_LOG_LINES = 10_000;
const GRACE_MS = 5_000;

/** Exit codes of protocol 1 that are neither done nor failed. */
const EXIT_CODES: ReadonlyMap<number, HookResultKind> = new Map([
  [0, "ok"],
  [75, "retry"],
  [78, "inconclusive"],
]);

/**
 * Runs hooks by protocol 1 (docs/hooks.md): the executable alone, without a shell and arguments, in the checkout, in a
 * process group that ends at the deadline or when the signal aborts. Never rejects: what goes wrong is a result.
 */
export const createHookRunner = (
  options: HookRunnerOptions,
): ((request: HookRequest, signal: AbortSignalLike) => Promise<HookResult>) => {
  const environment = withOurNode(hookEnvironment(options.env, { listed: options.listed ?? [], oidc: options.oidc }));
  return async (request, signal) => {
    const started = performance.now();
    const end = (kind: HookResultKind, more: Partial<HookResult> = {}): HookResult => ({
      kind,
      outputs: new Map(),
      ...more,
      ms: Math.round(performance.now() - started),
    });
    const found = findHook(options, request.hook);
    if (found.kind === "missing") return end("missing");
    if (found.kind === "refused") return end("failed", { message: found.message });
    let folder: string | undefined;
    try {
      mkdirSync(options.stateFolder, { recursive: true });
      folder = mkdtempSync(join(options.tempFolder, "signalbox-hook-"));
      const output = join(folder, "output");
      closeSync(openSync(output, "wx", 0o600));
      const result = await run(options, environment, request, signal, { hook: found.path, output });
      const { kind, ...more } = toResult(result);
      // What a hook said before it was ended may be half of a number.
      const { values, warnings } = kind === "timeout" ? { values: new Map(), warnings: [] } : readHookOutput(output);
      for (const text of warnings) options.log({ hook: request.hook, stream: "warning", text });
      return end(kind, { ...more, outputs: values });
    } catch (error) {
      return end("failed", { message: `the files of the hook: ${describeFileError(error)}` });
    } finally {
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    }
  };
};

/** Adapters are programs for Node; a runner of one's own may have no other than the one that runs this. */
const withOurNode = (env: { readonly [name: string]: string }): { readonly [name: string]: string } => ({
  ...env,
  PATH: [env["PATH"] ?? "", dirname(process.execPath)].filter((path) => path !== "").join(delimiter),
});

const run = async (
  options: HookRunnerOptions,
  environment: { readonly [name: string]: string },
  request: HookRequest,
  signal: AbortSignalLike,
  files: { readonly hook: string; readonly output: string },
): Promise<GroupResult> => {
  const places = { output: files.output, state: options.stateFolder, deadline: request.deadlineMs };
  let left = MAX_LOG_LINES;
  const tell = (stream: HookLine["stream"]) => (line: string) => {
    left -= 1;
    if (left >= 0) options.log({ hook: request.hook, stream, text: logText(line) });
    else if (left === -1) options.log({ hook: request.hook, stream: "warning", text: "further output is left out" });
  };
  const lines = { stdout: logLines(tell("stdout")), stderr: logLines(tell("stderr")) };
  const result = await runProcessGroup({
    file: files.hook,
    cwd: options.root,
    env: { ...environment, ...Object.fromEntries(hookVariables(options.facts, request, places)) },
    timeoutMs: request.deadlineMs - (options.now ?? Date.now)(),
    graceMs: options.graceMs ?? GRACE_MS,
    take: (stream, bytes) => lines[stream].write(bytes),
    onStop: (stop) => {
      if (signal.aborted) stop();
      signal.addEventListener("abort", stop);
      return () => signal.removeEventListener("abort", stop);
    },
  });
  lines.stdout.end();
  lines.stderr.end();
  return result;
};

const toResult = (result: GroupResult): Pick<HookResult, "kind" | "exitCode" | "message"> => {
  switch (result.kind) {
    case "exited":
      return { kind: EXIT_CODES.get(result.exitCode) ?? "failed", exitCode: result.exitCode };
    case "signalled":
      return { kind: "failed", message: `the hook was ended by ${result.signal}` };
    case "timeout":
      return { kind: "timeout", message: "the hook took longer than it may; it was ended" };
    case "stopped":
      return { kind: "timeout", message: "the hook was ended, because the rollout was stopped" };
    case "not started":
      return { kind: "failed", message: `the hook cannot be started: ${startFault(result.error)}` };
    default:
      return assertNever(result);
  }
};

const START_FAULTS: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "the program of its first line (#!) is not there"],
  ["E2BIG", "the values handed to it are too large"],
  ["ERR_INVALID_ARG_VALUE", "a value handed to it holds a NUL character"],
]);

const startFault = (error: unknown): string => START_FAULTS.get(errorCode(error)) ?? describeFileError(error);
