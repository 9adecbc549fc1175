#!/usr/bin/env node
import { processWorld } from "./process-world.ts";
import { reportDefect } from "./report-failure.ts";
import { run } from "./run.ts";

const world = processWorld();
process.once("SIGINT", () => process.exit(130));
process.once("uncaughtException", (error) => {
  void reportDefect(error, world).then((code) => process.exit(code));
});
// Not awaited: V8 compiles a module that waits twice.
void run(process.argv.slice(2), world).then((code) => {
  process.exitCode = code;
});
