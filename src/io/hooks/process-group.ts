import { type ChildProcess, spawn } from "node:child_process";

export type GroupRequest = {
  readonly file: string;
  readonly cwd: string;
  readonly env: { readonly [name: string]: string };
  readonly timeoutMs: number;
  /** Between the request to end and the end by force. */
  readonly graceMs: number;
  readonly take: (stream: "stdout" | "stderr", bytes: Buffer) => void;
  /** Called once with what ends the group early; the answer is called when nothing is to be ended any more. */
  readonly onStop: (stop: () => void) => () => void;
};

export type GroupResult =
  | { readonly kind: "exited"; readonly exitCode: number }
  | { readonly kind: "signalled"; readonly signal: string }
  | { readonly kind: "timeout" }
  | { readonly kind: "stopped" }
  | { readonly kind: "not started"; readonly error: unknown };

/** A process that a hook left behind may hold its output open for ever. */
const OUTPUT_GRACE_MS = 250;
const POLL_MS = 25;

/**
 * Runs an executable, without a shell, arguments or input, in a process group of its own, to its end. At the timeout
 * or when stopped the whole group is asked to end and, after the grace, made to. What a hook that ends in time leaves
 * running stays: that may be the application.
 */
export const runProcessGroup = async (request: GroupRequest): Promise<GroupResult> => {
  let child: ChildProcess;
  try {
    child = spawn(request.file, [], {
      cwd: request.cwd,
      env: request.env,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
  } catch (error) {
    // A variable with a NUL byte, or more of them than the system takes.
    return { kind: "not started", error };
  }
  child.stdout?.on("data", (bytes: Buffer) => request.take("stdout", bytes));
  child.stderr?.on("data", (bytes: Buffer) => request.take("stderr", bytes));
  const closed = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const exited = new Promise<GroupResult>((resolve) => {
    child.once("error", (error) => resolve({ kind: "not started", error }));
    child.once("exit", (exitCode, signal) =>
      resolve(exitCode === null ? { kind: "signalled", signal: String(signal) } : { kind: "exited", exitCode }),
    );
  });
  const ended = await firstOf(exited, request);
  if (ended.kind === "timeout" || ended.kind === "stopped") await endGroup(child.pid, request.graceMs);
  if (ended.kind !== "not started") await Promise.race([closed, sleep(OUTPUT_GRACE_MS)]);
  child.stdout?.destroy();
  child.stderr?.destroy();
  return ended;
};

const firstOf = async (exited: Promise<GroupResult>, { timeoutMs, onStop }: GroupRequest): Promise<GroupResult> => {
  let timer: NodeJS.Timeout | undefined;
  let release = (): void => {};
  const late = new Promise<GroupResult>((resolve) => {
    timer = setTimeout(() => resolve({ kind: "timeout" }), Math.max(0, timeoutMs));
  });
  const stopped = new Promise<GroupResult>((resolve) => {
    release = onStop(() => resolve({ kind: "stopped" }));
  });
  const first = await Promise.race([exited, late, stopped]);
  clearTimeout(timer);
  release();
  return first;
};

const endGroup = async (leader: number | undefined, graceMs: number): Promise<void> => {
  if (leader === undefined) return;
  const until = performance.now() + graceMs;
  let alive = signalGroup(leader, "SIGTERM");
  while (alive && performance.now() < until) {
    await sleep(POLL_MS);
    alive = signalGroup(leader, 0);
  }
  if (alive) signalGroup(leader, "SIGKILL");
};

/** Whether there was anything to signal. */
const signalGroup = (leader: number, signal: NodeJS.Signals | 0): boolean => {
  try {
    process.kill(-leader, signal);
    return true;
  } catch {
    return false;
  }
};

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
