import { quote } from "../document/describe.ts";
import { findEntry, type MappingNode } from "../document/node.ts";
import { positionAt } from "../document/parsed-document.ts";
import type { Reader } from "../document/reader.ts";
import type { Evaluator } from "../evaluation/evaluator.ts";
import type { Flag } from "../model/flag.ts";
import type { JsonValue } from "../model/json.ts";
import { parseInstant } from "../syntax/instant.ts";
import { checkExpectation, type WrittenExpectation } from "./expectation.ts";
import { KeyFinder } from "./key-finder.ts";
import { flagsThatReadTime } from "./reads-time.ts";
import { resolvePin } from "./resolve-pin.ts";
import type { TestCase } from "./test-case.ts";
import type { TestDefaults, TestFields } from "./test-fields.ts";

/** The instant of tests that no instant can change. */
const ANY_TIME = 0;

/** A test as it was read: its mapping, its fields, and the values of its case of a matrix for its name. */
export type ReadTest = { readonly node: MappingNode; readonly fields: TestFields; readonly label: string };

/** Turns what was read of a test into cases that can run, checked against the flags. */
export class CaseMaker {
  readonly #evaluator: Evaluator;
  readonly #timed: ReadonlySet<string>;
  readonly #keys = new KeyFinder();

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
    this.#timed = flagsThatReadTime(evaluator.flagSet);
  }

  /** One case a flag. What is faulty is reported and makes none. */
  casesOf(test: ReadTest, defaults: TestDefaults, reader: Reader): readonly TestCase[] {
    const { node, fields, label } = test;
    const flags = expectationsOf(test, reader);
    const context = Object.fromEntries([...(defaults.context ?? []), ...(fields.context ?? [])]);
    const requested = fields.environment ?? defaults.environment;
    const chosen = this.#evaluator.chooseEnvironment(context, requested);
    if (!chosen.ok) {
      // A name that is not declared is reported where it stands.
      if (requested === undefined) reader.report("missing_field", node, chosen.message);
      return [];
    }
    return flags.flatMap(([key, written]) => {
      const flag = this.#flagOf(key);
      if (flag === undefined) return [];
      checkExpectation(flag, written, reader);
      const now = this.#nowOf(flag, test, defaults, reader);
      const pinned = this.#pinned(flag, test, chosen.name, context, reader);
      if (now === undefined || pinned === undefined) return [];
      const name = `${fields.name ?? key}${label === "" ? "" : ` [${label}]`}`;
      const position = positionAt(reader.document, node.start) ?? { file: reader.document.file, line: 1, column: 1 };
      return { position, name, flag: key, environment: chosen.name, context: pinned, now, expect: written.expect };
    });
  }

  #flagOf(key: string): Flag | undefined {
    const { flags } = this.#evaluator.flagSet;
    return Object.hasOwn(flags, key) ? flags[key] : undefined;
  }

  #nowOf(flag: Flag, { node, fields }: ReadTest, defaults: TestDefaults, reader: Reader): number | undefined {
    const text = fields.now ?? defaults.now;
    if (text !== undefined) return parseInstant(text);
    if (!this.#timed.has(flag.key)) return ANY_TIME;
    if (findEntry(node, "now") === undefined) {
      const message = `the answer of the flag ${quote(flag.key)} depends on the time; its test needs "now"`;
      reader.report("missing_field", node, message);
    }
    return undefined;
  }

  /** The context, with the key of the pinned bucket where one is pinned. */
  #pinned(
    flag: Flag,
    { node, fields }: ReadTest,
    environment: string,
    context: { readonly [attribute: string]: JsonValue },
    reader: Reader,
  ): TestCase["context"] | undefined {
    if (fields.at === undefined) return context;
    const key = resolvePin({ node, flag, environment, pin: fields.at }, this.#keys, reader);
    return key && Object.fromEntries([...Object.entries(context), key]);
  }
}

/** `flag` with `expect`, or `flags`; reports what does not go together. */
const expectationsOf = (
  { node, fields }: ReadTest,
  reader: Reader,
): readonly (readonly [flag: string, expectation: WrittenExpectation])[] => {
  const has = (name: string): boolean => findEntry(node, name) !== undefined;
  const missing = (name: string): void => reader.report("missing_field", node, `a test needs ${name}`);
  if (!has("flags")) {
    if (!has("flag")) missing('"flag" or "flags"');
    if (!has("expect")) missing('"expect"');
    return fields.flag === undefined || fields.expect === undefined ? [] : [[fields.flag, fields.expect]];
  }
  for (const name of ["flag", "expect", "at"]) {
    const entry = findEntry(node, name);
    if (entry !== undefined)
      reader.report("conflicting_fields", entry, `${quote(name)} and "flags" exclude each other`);
  }
  return fields.flags ?? [];
};
