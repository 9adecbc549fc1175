/** What a test may say of the machine; the rest is the machine it runs on. */
export type RunnerOptions = {
  readonly os?: "Linux" | "macOS" | "Windows";
  readonly arch?: "X86" | "X64" | "ARM" | "ARM64";
  readonly name?: string;
  readonly environment?: "github-hosted" | "self-hosted";
  /** Step debug logging: RUNNER_DEBUG is 1 and debug lines reach the log. */
  readonly debug?: boolean;
};

const OS_NAMES: Readonly<Record<string, string>> = { darwin: "macOS", win32: "Windows" };
const ARCH_NAMES: Readonly<Record<string, string>> = { ia32: "X86", arm: "ARM", arm64: "ARM64" };

/** The RUNNER_ variables. Source: actions/runner, src/Runner.Worker/RunnerContext.cs and JobExtension.cs. */
export function runnerVariables(
  options: RunnerOptions,
  temp: string,
  toolCache: string,
  workspace: string,
): Record<string, string> {
  return {
    RUNNER_OS: options.os ?? OS_NAMES[process.platform] ?? "Linux",
    RUNNER_ARCH: options.arch ?? ARCH_NAMES[process.arch] ?? "X64",
    RUNNER_NAME: options.name ?? "GitHub Actions 1",
    RUNNER_ENVIRONMENT: options.environment ?? "github-hosted",
    RUNNER_TEMP: temp,
    RUNNER_TOOL_CACHE: toolCache,
    RUNNER_WORKSPACE: workspace,
    ...(options.debug === true && { RUNNER_DEBUG: "1" }),
  };
}

/** Variables of the machine that a process needs to start at all; nothing else of the test's own environment gets in. */
const MACHINE_VARIABLES = [
  "PATH",
  "Path",
  "PATHEXT",
  "SystemRoot",
  "SystemDrive",
  "windir",
  "ComSpec",
  "NUMBER_OF_PROCESSORS",
  "LANG",
];

/**
 * The environment below the runner's own variables: the machine's, and a home folder of its own.
 * GITHUB_ACTIONS and CI are set for every process. Source: actions/runner, src/Runner.Sdk/ProcessInvoker.cs.
 */
export function machineVariables(home: string): Record<string, string> {
  const inherited = MACHINE_VARIABLES.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    ...Object.fromEntries(inherited),
    HOME: home,
    USERPROFILE: home,
    TEMP: home,
    TMP: home,
    TMPDIR: home,
    GITHUB_ACTIONS: "true",
    CI: "true",
  };
}
