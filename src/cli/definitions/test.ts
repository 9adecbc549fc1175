import type { Command } from "../command.ts";
import { CONFIG, EVERYWHERE } from "./common-options.ts";

/** Where tests are looked for when none are named. */
export const DEFAULT_TEST_FOLDER = "config/tests";

export const TEST: Command = {
  name: "test",
  summary: "Run the flag tests and report what no test reaches",
  description: [
    "Evaluates each test of the files and compares the answer with what the test expects. Shows every failure with the steps of its decision, then every rule, target and default that no test reached.",
    "A test depends on nothing but its own words: neither the working copy nor the clock has a say.",
  ],
  positionals: [
    {
      name: "FILE",
      multiple: true,
      description: `Test files, folders (their *.yaml and *.yml) or globs; default: ${DEFAULT_TEST_FOLDER}.`,
    },
  ],
  options: [
    CONFIG,
    { name: "require-coverage", description: "Fail when a rule, target or default is reached by no test." },
    { name: "junit", value: "FILE", description: "Write the results as JUnit XML, too; replaces the file." },
    ...EVERYWHERE,
  ],
  exits: {
    0: "Every test passed.",
    1: "A test failed, or with --require-coverage something is reached by no test.",
    2: "The tests or the configuration are missing or refused, or the JUnit file cannot be written.",
  },
  examples: [
    { command: "signalbox test", does: `Run the tests in ${DEFAULT_TEST_FOLDER}.` },
    {
      command: "signalbox test --require-coverage --junit reports/flags.xml",
      does: "Admit no rule without a test, and leave a report for the pipeline.",
    },
    { command: "signalbox test -c flags.yaml flag-tests/", does: "Other flags, other tests." },
  ],
  load: async () => (await import("../commands/test.ts")).test,
};
