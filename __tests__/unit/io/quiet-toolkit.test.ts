import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { quietly } from "../../../src/io/quiet-toolkit.ts";

let passed: string[];
const debugging = process.env["RUNNER_DEBUG"];
beforeEach(() => {
  passed = [];
  delete process.env["RUNNER_DEBUG"];
  jest.spyOn(process.stdout, "write").mockImplementation((text) => {
    passed.push(String(text));
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  if (debugging !== undefined) process.env["RUNNER_DEBUG"] = debugging;
});

const speak = (...texts: readonly (string | Uint8Array)[]): void => {
  for (const text of texts) process.stdout.write(text);
};

test("what a client writes goes to the log, line by line; masks pass", async () => {
  const log: string[] = [];
  const write = process.stdout.write;
  const result = await quietly(async () => {
    speak("::warning::a\r\nb\n", Buffer.from("c\n"), "::add-mask::x\n");
    return 1;
  }, log);
  expect([result, log]).toEqual([1, ["::warning::a", "b", "c", "::add-mask::x"]]);
  expect(passed).toEqual(["::add-mask::x\n"]);
  expect(process.stdout.write).toBe(write);
});

test("what others write meanwhile passes, and two clients have two logs", async () => {
  const [one, two]: [string[], string[]] = [[], []];
  const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const work = (word: string) => async (): Promise<void> => {
    await pause();
    speak(word);
    await pause();
  };
  const both = [quietly(work("one"), one), quietly(work("two"), two)];
  speak("mine");
  await Promise.all(both);
  expect([one, two, passed]).toEqual([["one"], ["two"], ["mine"]]);
});

test("a client that fails gives its place back", async () => {
  const write = process.stdout.write;
  await expect(quietly(() => Promise.reject(new Error("x")), [])).rejects.toThrow("x");
  expect(process.stdout.write).toBe(write);
});

test("debugging is told all of it, as debug lines", async () => {
  process.env["RUNNER_DEBUG"] = "1";
  await quietly(async () => speak("::debug::50%25\n", "::error::50%\n"), []);
  expect(passed).toEqual(["::debug::50%25\n", "::debug::::error::50%25\n"]);
});
