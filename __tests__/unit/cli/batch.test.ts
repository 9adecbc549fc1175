import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { LineSplitter } from "../../../src/cli/batch/line-splitter.ts";
import { createDesk, type Desk, FLAGS } from "./fake-world.ts";

let desk: Desk;
beforeEach(() => {
  desk = createDesk();
});
afterEach(() => desk.remove());

const CONFIG = {
  version: 1,
  environments: { development: {}, production: { when: { branch: "main" } } },
  flags: {
    on: { description: "d", permanent: true, default: true },
    way: {
      description: "d",
      permanent: true,
      type: "string",
      variants: { a: "A", b: "B" },
      default: "a",
      rules: [{ id: "half", rollout: 50, serve: "b" }],
    },
  },
};

/** The answers to these lines, which are sent in pieces of `size` characters. */
const ask = async (lines: readonly (object | string)[], size = 7_000) => {
  const text = lines.map((line) => `${typeof line === "string" ? line : JSON.stringify(line)}\n`).join("");
  const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
    text.slice(at * size, (at + 1) * size),
  );
  const { code, stdout } = await desk.run(["evaluate", "--batch", "-"], { pieces });
  expect(code).toBe(0);
  const answers = stdout.split("\n");
  expect(answers.pop()).toBe("");
  return answers.map((answer) => JSON.parse(answer));
};

const question = (more: object) => ({ config: CONFIG, environment: "development", flag: "on", ...more });
const parseError = (more: object = {}) => ({
  value: null,
  reason: "ERROR",
  errorCode: "PARSE_ERROR",
  errorMessage: expect.any(String),
  ...more,
});

describe("a batch", () => {
  test("answers each line in order, with its id and exactly the promised keys", async () => {
    desk.write("flags.yaml", FLAGS);
    const context = { targetingKey: "b" };
    expect(
      await ask([
        question({ id: 1 }),
        question({ id: { deep: [null] }, flag: "way", context }),
        question({ flag: "way", overrides: { way: "a" } }),
        question({ flag: "on", overrides: { on: "kill" } }),
        { id: "p", config: "flags.yaml", flag: "gate", context: { branch: "main" } },
        question({ flag: "way", default: "x" }),
        question({ flag: "none", default: [1] }),
        question({ type: "string", default: "x" }),
        question({ environment: undefined, context: { branch: "dev" }, default: 1 }),
        question({ environment: undefined, context: { branch: "main" } }),
        question({ environment: "moon" }),
        question({ context: [] }),
        question({ environment: undefined, flag: "none" }),
      ]),
    ).toEqual([
      { id: 1, value: true, reason: "STATIC" },
      {
        id: { deep: [null] },
        value: "B",
        variant: "b",
        reason: "SPLIT",
        detail: "RULE",
        ruleId: "half",
        bucket: 397,
      },
      { value: "A", variant: "a", reason: "STATIC", detail: "OVERRIDE" },
      { value: false, reason: "DISABLED", detail: "KILLED" },
      { id: "p", value: true, reason: "TARGETING_MATCH", detail: "RULE", ruleId: "main" },
      { value: "x", reason: "ERROR", errorCode: "TARGETING_KEY_MISSING", errorMessage: expect.any(String) },
      { value: [1], reason: "ERROR", errorCode: "FLAG_NOT_FOUND", errorMessage: expect.any(String) },
      { value: "x", reason: "ERROR", errorCode: "TYPE_MISMATCH", errorMessage: expect.any(String) },
      { value: 1, reason: "ERROR", errorCode: "INVALID_CONTEXT", errorMessage: expect.stringContaining("production") },
      { value: true, reason: "STATIC" },
      { value: null, reason: "ERROR", errorCode: "INVALID_CONTEXT", errorMessage: expect.any(String) },
      { value: null, reason: "ERROR", errorCode: "INVALID_CONTEXT", errorMessage: expect.any(String) },
      { value: null, reason: "ERROR", errorCode: "FLAG_NOT_FOUND", errorMessage: expect.any(String) },
    ]);
  });

  test.each([
    ["no JSON", "{", {}],
    ["no object", "[1]", {}],
    ["a number", "1", {}],
    ["no flag", { id: 1, config: CONFIG, default: 7 }, { id: 1, value: 7 }],
    ["a flag that is no text", question({ flag: 1, default: false }), { value: false }],
    ["no configuration", { flag: "on", default: "d" }, { value: "d" }],
    ["a configuration that is a list", question({ config: [] }), {}],
    ["an environment that is no name", question({ environment: 1 }), {}],
    ["an unknown type", question({ type: "bool" }), {}],
    ["an instant without an offset", question({ now: "2027-01-01T00:00:00" }), {}],
    ["an instant that is a number", question({ now: 0 }), {}],
    ["overrides that are a list", question({ overrides: [] }), {}],
    ["an override of an unknown flag", question({ overrides: { none: true } }), {}],
    ["an override of a wrong type", question({ overrides: { on: "yes" } }), {}],
    [
      "a refused configuration",
      question({ id: "r", config: { ...CONFIG, version: 2 }, default: 0 }),
      { id: "r", value: 0 },
    ],
    ["a missing file", question({ config: "none.yaml" }), { errorMessage: expect.stringContaining("none.yaml") }],
    [
      "a file that is refused",
      question({ config: "bad.yaml" }),
      { errorMessage: expect.stringContaining("bad.yaml:1:") },
    ],
    [
      "a file that is not UTF-8",
      question({ config: "latin.yaml" }),
      { errorMessage: expect.stringContaining("offset 1") },
    ],
    ["nesting without end", `{"id": ${"[".repeat(200_000)}${"]".repeat(200_000)}}`, {}],
  ])("%s is answered with PARSE_ERROR and the default, and the next line is right", async (_name, line, more) => {
    desk.write("bad.yaml", "version: 3\nflags: {}\n");
    desk.write("latin.yaml", Uint8Array.from([0x61, 0xfc]));
    expect(await ask([line, question({ id: "next" })])).toEqual([
      parseError(more),
      { id: "next", value: true, reason: "STATIC" },
    ]);
  });

  test("null stands for what is left out, but not for a context", async () => {
    const empty = { type: null, overrides: null, now: null };
    expect(await ask([question(empty), question({ context: null })])).toMatchObject([
      { value: true, reason: "STATIC" },
      { errorCode: "INVALID_CONTEXT" },
    ]);
  });

  test("bytes that are not UTF-8 spoil their own line only", async () => {
    const stdin = (async function* () {
      yield Buffer.concat([Buffer.from([0xff, 0x0a]), Buffer.from(JSON.stringify(question({ id: 2 })))]);
    })();
    const { stdout } = await desk.run(["evaluate", "--batch", "-"], { stdin });
    expect(
      stdout
        .trim()
        .split("\n")
        .map((each) => JSON.parse(each)),
    ).toMatchObject([parseError(), { id: 2, value: true }]);
  });

  test("blank lines ask nothing, CRLF ends a line, and keys of others are left alone", async () => {
    const line = JSON.stringify(question({ id: 1, comment: "x", expected: {} }));
    expect(await ask(["", "  ", `${line}\r`, "\r"])).toEqual([{ id: 1, value: true, reason: "STATIC" }]);
  });

  test("a file that changes between two other ones is read again", async () => {
    desk.write("a.yaml", "version: 1\nflags: { x: { description: d, permanent: true } }\n");
    const { write } = desk;
    const stdin = (async function* () {
      const ask = (config: unknown) => Buffer.from(`${JSON.stringify({ config, flag: "x" })}\n`);
      yield ask("a.yaml");
      write("a.yaml", "version: 1\nflags: { x: { description: d, permanent: true, default: true } }\n");
      yield ask("a.yaml");
      yield ask(CONFIG);
      yield ask("a.yaml");
    })();
    const { stdout } = await desk.run(["evaluate", "--batch", "-"], { stdin });
    expect(
      stdout
        .trim()
        .split("\n")
        .map((each) => JSON.parse(each).value),
    ).toEqual([false, false, null, true]);
  });

  test("the same configuration with other overrides is another evaluation", async () => {
    const answers = await ask([question({}), question({ overrides: { on: false } }), question({})]);
    expect(answers.map(({ value }) => value)).toEqual([true, false, true]);
  });

  test("a regular expression works in a document that comes as JSON", async () => {
    const flags = {
      r: { description: "d", permanent: true, rules: [{ id: "a", when: { branch: { regex: "^x+$" } }, serve: true }] },
    };
    const line = { config: { version: 1, flags }, flag: "r", context: { branch: "xx" } };
    expect(await ask([line])).toMatchObject([{ value: true, ruleId: "a" }]);
  });

  test("now moves a schedule", async () => {
    const flags = {
      s: { description: "d", permanent: true, default: true, schedule: { from: "2027-02-01T00:00:00Z" } },
    };
    const line = { config: { version: 1, flags }, flag: "s" };
    const answers = await ask([line, { ...line, now: "2027-02-01T00:00:00Z" }]);
    expect(answers.map(({ value }) => value)).toEqual([false, true]);
  });

  test("an answer is written before the next question is asked", async () => {
    const written: string[] = [];
    const seen: number[] = [];
    const stdin = (async function* () {
      for (let each = 0; each < 3; each++) {
        yield Buffer.from(`${JSON.stringify(question({}))}\n`);
        seen.push(written.length);
      }
    })();
    const stdout = { isTerminal: false, write: async (text: string) => void written.push(text) };
    await desk.run(["evaluate", "--batch", "-"], { stdin, stdout });
    expect(seen).toEqual([1, 2, 3]);
  });

  test("reads a file, and refuses one that is not there, a folder, and options that have no meaning", async () => {
    desk.write("lines.jsonl", JSON.stringify(question({ id: 1 })));
    mkdirSync(join(desk.cwd, "folder"));
    expect((await desk.run(["evaluate", "--batch", "lines.jsonl"])).stdout).toContain('"id":1');
    for (const words of [["none.jsonl"], ["folder"], ["-", "--set", "a=b"], ["-", "--format", "json"], ["-", "on"]]) {
      expect(await desk.run(["evaluate", "--batch", ...words])).toMatchObject({ code: 2, stdout: "" });
    }
  });

  test("a stream that breaks for a reason of ours is a defect", async () => {
    const stdin = (async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from("\n");
      throw new Error("broken");
    })();
    expect((await desk.run(["evaluate", "--batch", "-"], { stdin })).code).toBe(70);
  });
});

describe("cutting a stream into lines", () => {
  const cut = (chunks: readonly Uint8Array[], limit: number): readonly string[] => {
    const splitter = new LineSplitter(limit);
    const text = (line: Uint8Array | string) =>
      typeof line === "string" ? line : Buffer.from(line).toString("latin1");
    return [...chunks.flatMap((chunk) => [...splitter.push(chunk)]), ...splitter.end()].map(text);
  };

  test("gives the lines of the whole text, wherever the chunks end", () => {
    const chunk = fc.array(fc.constantFrom(0x0a, 0x61, 0x62), { maxLength: 9 }).map((bytes) => Uint8Array.from(bytes));
    fc.assert(
      fc.property(fc.array(chunk), (chunks) => {
        const lines = Buffer.concat(chunks).toString("latin1").split("\n");
        if (lines.at(-1) === "") lines.pop();
        expect(cut(chunks, 1_000)).toEqual(lines);
        expect(cut(chunks, 3)).toEqual(lines.map((line) => (line.length > 3 ? "too long" : line)));
      }),
    );
  });
});
