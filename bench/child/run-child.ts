import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { EngineId } from "../roster.ts";
import type { EffortName } from "./effort.ts";
import type { Part, PartResults } from "./part.ts";

/** Far above what the slowest peer takes for its longest part. */
const TIME_LIMIT_MS = 240_000;
const CHILD = fileURLToPath(new URL("./child.ts", import.meta.url));

/** Runs one part of one engine in a process of its own; a string says why there is no result. */
export function runChild<P extends Part>(
  id: EngineId,
  part: P,
  effort: EffortName = "full",
): Promise<PartResults[P] | string> {
  return new Promise((resolve) => {
    const child = fork(CHILD, [id, part, effort], {
      silent: true,
      execArgv: part === "memory" ? ["--expose-gc"] : [],
      env: { ...process.env, NODE_NO_WARNINGS: "1" },
    });
    let answer: PartResults[P] | undefined;
    let errors = "";
    child.stdout?.resume();
    child.stderr?.on("data", (chunk) => {
      errors = (errors + chunk).slice(-2000);
    });
    child.on("message", (message) => {
      answer = message as PartResults[P];
    });
    const timer = setTimeout(() => child.kill("SIGKILL"), TIME_LIMIT_MS);
    child.on("exit", (code, signal) => {
      clearTimeout(timer);
      resolve(answer ?? `${part} ended with ${code ?? signal}: ${errors.trim().split("\n").slice(-4).join(" | ")}`);
    });
  });
}
