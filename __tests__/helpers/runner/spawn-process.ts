import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

export type ProcessResult = {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
};

/**
 * Runs a program without input to its end.
 * @param stop kills the program and every process it started, at once
 */
export async function spawnProcess(
  command: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env: Readonly<Record<string, string>>; readonly stop: AbortSignal },
): Promise<ProcessResult> {
  // A group of its own, so that what a shell started dies with the shell.
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env,
    stdio: ["ignore", "pipe", "pipe"],
    detached: process.platform !== "win32",
  });
  const chunks = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  child.stdout.on("data", (chunk: Buffer) => chunks.stdout.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => chunks.stderr.push(chunk));
  const kill = (): void => killTree(child);
  options.stop.addEventListener("abort", kill);
  if (options.stop.aborted) kill();
  try {
    // Rejects when the process cannot be started at all.
    const [exitCode, signal] = (await once(child, "close")) as [number | null, NodeJS.Signals | null];
    return {
      exitCode,
      signal,
      stdout: Buffer.concat(chunks.stdout).toString("utf8"),
      stderr: Buffer.concat(chunks.stderr).toString("utf8"),
    };
  } finally {
    options.stop.removeEventListener("abort", kill);
  }
}

function killTree(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === "win32" ? child.pid : -child.pid, "SIGKILL");
  } catch {
    // It ended between the signal and now.
  }
}
