import { describe, expect, test } from "@jest/globals";
import { createCommandReader } from "../../../helpers/runner/command-reader.ts";
import { createSecretMasker } from "../../../helpers/runner/secret-masker.ts";
import { createStepLog } from "../../../helpers/runner/step-log.ts";

function read(lines: readonly string[], debug = false) {
  const masker = createSecretMasker();
  const log = createStepLog(masker, debug);
  const reader = createCommandReader(log, masker);
  for (const line of lines) reader.read(line);
  const { outputs, state, masks } = reader;
  return { log: log.text().split("\n"), failed: log.failed(), annotations: log.annotations, outputs, state, masks };
}

describe("the lines of a step", () => {
  test("an issue goes to the log and to the annotations", () => {
    const step = read(["::warning file=a.yml,line=3::careful"]);
    expect(step.log).toEqual(["##[warning]careful"]);
    expect(step.annotations).toEqual([{ level: "warning", message: "careful", file: "a.yml", line: 3 }]);
    expect(step.failed).toBe(false);
  });

  test("debug lines show only in a debug run; groups show their title", () => {
    const lines = ["::debug::d", "::group::g", "::endgroup::ignored", "plain"];
    expect(read(lines).log).toEqual(["##[group]g", "##[endgroup]", "plain"]);
    expect(read(lines, true).log).toEqual(["##[debug]d", "##[group]g", "##[endgroup]", "plain"]);
  });

  test("a mask hides what comes after it, in parts too, and is never printed", () => {
    const step = read(["hunter2", "::add-mask::hunter2%0Asecond", "hunter2 second", "::add-mask:: "]);
    expect(step.log).toEqual([
      "hunter2",
      "*** ***",
      "##[warning]Can't add secret mask for empty string in ##[add-mask] command.",
    ]);
    expect(step.masks).toEqual(["hunter2\nsecond"]);
  });

  test("between stop-commands and its token no command is obeyed", () => {
    const step = read(["::stop-commands::T0ken", "::error::text", "##[add-mask]text", "::t0ken::", "::error::real"]);
    expect(step.annotations.map(({ message }) => message)).toEqual(["real"]);
    expect(step.log).toEqual([
      "::stop-commands::T0ken",
      "::error::text",
      "##[add-mask]text",
      "::t0ken::",
      "##[error]real",
    ]);
  });

  test.each(["", "pause-logging", "error", "ADD-MASK"])("the stop token %j is refused", (token) => {
    const step = read([`::stop-commands::${token}`, "::notice::still obeyed"]);
    expect([step.failed, step.annotations.map(({ level }) => level)]).toEqual([true, ["error", "error", "notice"]]);
  });

  test("set-output and save-state still work, with a warning", () => {
    const step = read(["::set-output name=a::1", "::save-state name=b::2"]);
    expect([step.outputs, step.state, step.failed]).toEqual([[["a", "1"]], [["b", "2"]], false]);
    expect(step.annotations.map(({ level }) => level)).toEqual(["warning", "warning"]);
  });

  test.each(["::set-output::1", "::set-env name=PATH::x", "::add-path::x", "::echo::maybe"])(
    "%j fails the step",
    (line) => {
      const step = read([line]);
      expect([step.failed, step.outputs, step.annotations.map(({ level }) => level)]).toEqual([
        true,
        [],
        ["error", "error"],
      ]);
    },
  );

  test("echo shows obeyed commands, but none that may hold a secret", () => {
    const step = read([
      "::echo::on",
      "::add-matcher::m.json",
      "::add-mask::x",
      "::echo::off",
      "::remove-matcher::m.json",
    ]);
    expect(step.log).toEqual(["::add-matcher::m.json", "::echo::off"]);
  });
});
