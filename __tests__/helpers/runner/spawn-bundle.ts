import { spawn } from "node:child_process";
import { once } from "node:events";

export type ProcessResult = {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
};

/**
 * Runs a script with this very Node, in the workspace, without arguments or input.
 * @param timeoutMs after which the process is killed
 */
export async function spawnBundle(
  bundle: string,
  cwd: string,
  env: Readonly<Record<string, string>>,
  timeoutMs: number,
): Promise<ProcessResult> {
  const child = spawn(process.execPath, [bundle], {
    cwd,
    env,
    stdio: ["ignore", "pipe", "pipe"],
    timeout: timeoutMs,
    killSignal: "SIGKILL",
  });
  const chunks = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  child.stdout.on("data", (chunk: Buffer) => chunks.stdout.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => chunks.stderr.push(chunk));
  // Rejects when the process cannot be started at all.
  const [exitCode, signal] = (await once(child, "close")) as [number | null, NodeJS.Signals | null];
  return {
    exitCode,
    signal,
    stdout: Buffer.concat(chunks.stdout).toString("utf8"),
    stderr: Buffer.concat(chunks.stderr).toString("utf8"),
  };
}
