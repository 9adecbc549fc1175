import { expect, test } from "@jest/globals";
import { reasonIn } from "../../../src/io/cache-service.ts";

test.each<[string, readonly string[], string | undefined]>([
  ["nothing", [], undefined],
  ["what says nothing", ["::debug::x", "Sent 1 of 1"], undefined],
  ["a warning", ["::warning::Failed to save: 50%25%0Afull"], "50% full"],
  ["a reservation before the general word", ["Failed to save: x", "::debug::Failed to reserve cache: Error: y"], "y"],
  [
    "a retry",
    ["Attempt 1 of 5 failed with error: z. Retrying request in 3000 ms..."],
    "Attempt 1 of 5 failed with error: z",
  ],
  ["a long one", [`::error::${"x".repeat(400)}`], "x".repeat(300)],
])("the reason in %s", (_name, log, reason) => {
  expect(reasonIn(log)).toBe(reason);
});
