import { unsupported } from "./unsupported.ts";

export type ShellCommand = { readonly command: string; readonly args: readonly string[] };

/** Arguments of the shells that are known by name; a run without a shell is bash with those of sh. */
const KNOWN_SHELLS: Readonly<Record<string, readonly string[]>> = {
  bash: ["--noprofile", "--norc", "-e", "-o", "pipefail", "{0}"],
  sh: ["-e", "{0}"],
};

/**
 * How a script file is run. A text with `{0}` is a command line of its own, split at spaces.
 * Source: actions/runner, src/Runner.Worker/Handlers/ScriptHandler.cs and ScriptHandlerHelpers.cs.
 * @param shell undefined when neither step nor defaults name one
 */
export function shellCommand(shell: string | undefined, script: string): ShellCommand {
  const [command = "", ...format] = (shell ?? "bash -e {0}").trim().split(/\s+/u);
  const known = Object.hasOwn(KNOWN_SHELLS, command) ? KNOWN_SHELLS[command] : undefined;
  if (known === undefined) throw unsupported(`shell ${shell}`);
  if (format.length > 0 && !format.includes("{0}")) {
    throw new Error(
      "Invalid shell option. Shell must be a valid built-in (bash, sh, cmd, powershell, pwsh) or a format string containing '{0}'",
    );
  }
  return { command, args: (format.length > 0 ? format : known).map((part) => part.replaceAll("{0}", script)) };
}
