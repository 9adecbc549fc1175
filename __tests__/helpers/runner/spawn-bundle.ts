import { type ProcessResult, spawnProcess } from "./spawn-process.ts";

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
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), timeoutMs);
  try {
    return await spawnProcess(process.execPath, [bundle], { cwd, env, stop: stop.signal });
  } finally {
    clearTimeout(timer);
  }
}
