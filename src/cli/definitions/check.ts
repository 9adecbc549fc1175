import type { Command } from "../command.ts";
import { EVALUATION, EVERYWHERE } from "./common-options.ts";
import { MEASUREMENT } from "./threshold-options.ts";

export const CHECK: Command = {
  name: "check",
  summary: "Compare measured figures with the thresholds",
  description: [
    "Evaluates the flags that have a threshold and compares each with its metric. The limit is the flag's value, or that of the lock file where it is stricter; the tolerance belongs to the passing side. Numbers are compared as decimals, digit by digit.",
    "Without FLAG or --only, thresholds without a metric are listed as not measured and do not fail. Name the ones that must be measured, or all: --only '*'.",
  ],
  positionals: [{ name: "FLAG", multiple: true, description: "The same as --only." }],
  options: [...MEASUREMENT, ...EVALUATION, ...EVERYWHERE],
  exits: {
    0: "Every threshold that was checked passes.",
    1: "A threshold is missed, a selected one was not measured, or its flag is in ERROR and has no safe value.",
    2: "A metric is no finite decimal, is given twice, or no threshold knows it; a file or pointer cannot be read; the configuration or the lock is refused; wrong usage.",
  },
  examples: [
    { command: "signalbox check --metric line-coverage=82.4 test_coverage", does: "One limit, one number." },
    {
      command: "signalbox check -m line-coverage=@coverage/coverage-summary.json#/total/lines/pct --env production",
      does: "The number of a report.",
    },
  ],
  load: async () => (await import("../commands/check.ts")).check,
};
