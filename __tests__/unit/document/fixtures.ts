import { readdirSync, readFileSync } from "node:fs";
import { load } from "js-yaml";
import { parseDocument } from "../../../src/document/parse-document.ts";
import { type ValidateOptions, validate } from "../../../src/document/validate.ts";
import { loadRegexEngine } from "../../../src/io/regex-engine.ts";
import type { FlagSet } from "../../../src/model/flag-set.ts";
import type { Outcome } from "../../../src/model/problem.ts";

const FOLDER = new URL("../../vectors/documents/", import.meta.url);

/** The instant at which fixtures are judged. */
export const NOW = Date.parse("2027-01-01T00:00:00Z");

const regex = await loadRegexEngine();

/** A document, or the fields of its only flag, or its only condition; and what is wrong with it. */
export type Fixture = {
  readonly name: string;
  readonly document?: string;
  readonly flag?: string;
  readonly condition?: string;
  /** The fault hangs on another part of the file, on a parser, or on how the text is written. */
  readonly schemaCannotSee?: true;
  readonly problems?: readonly (readonly [code: string, line: number, column: number])[];
};

/** The fixtures of all files whose name begins so. */
export const fixtures = (prefix: string): readonly Fixture[] =>
  readdirSync(FOLDER)
    .filter((file) => file.startsWith(prefix))
    .flatMap((file) => load(readFileSync(new URL(file, FOLDER), "utf8")) as readonly Fixture[]);

const indent = (text: string): string => text.replace(/^(?=.)/gm, "    ");

/** A file with one flag, called x, of these fields. */
export const flagFile = (fields: string): string =>
  `version: 1\nflags:\n  x:\n    description: d\n    permanent: true\n${indent(fields)}`;

/** The whole text of a fixture. */
export const textOf = ({ document, flag, condition = "" }: Fixture): string =>
  document ?? (flag === undefined ? `version: 1\nsegments:\n  s:\n${indent(condition)}` : flagFile(flag));

/** Parses and validates one text as the file `f`. */
export const check = (text: string, options: ValidateOptions = { regex }): Outcome<FlagSet> => {
  const parsed = parseDocument(text, "f");
  return parsed.ok ? validate([parsed.value], options) : parsed;
};

/** Parses and validates texts as files of these names. */
export const checkFiles = (files: Readonly<Record<string, string>>): Outcome<FlagSet> => {
  const parsed = Object.entries(files).map(([file, text]) => parseDocument(text, file));
  const documents = parsed.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  return validate(documents, { regex });
};

/** `code line:column` of each problem, in order. */
export const placesOf = ({ problems }: Outcome<unknown>): readonly string[] =>
  problems.map(({ code, position }) => (position ? `${code} ${position.line}:${position.column}` : code));

/** The canonical flag set of a text that must be accepted. */
export const accepted = (outcome: Outcome<FlagSet>): FlagSet => {
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join("\n"));
  return outcome.value;
};
