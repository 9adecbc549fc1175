import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { addJobNote, readJobNotes } from "../../../src/io/job-notes.ts";
import { jobBackendId } from "../../../src/io/runtime-token.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "signalbox-notes-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("notes come back in their order, whatever else stands between", () => {
  const file = join(folder, "deeper", "notes.jsonl");
  expect(readJobNotes(file)).toEqual([]);
  addJobNote(file, { head: { size: 1 } });
  writeFileSync(file, 'no json\n[1]\nnull\n7\n"text"\n', { flag: "a" });
  addJobNote(file, { dropped: 2 });
  expect(readJobNotes(file)).toEqual([{ head: { size: 1 } }, { dropped: 2 }]);
});

test("a file that is too large, or no file, is no note", () => {
  const file = join(folder, "large");
  writeFileSync(file, `{"a":1}\n${" ".repeat(1024 * 1024)}`);
  expect(readJobNotes(file)).toEqual([]);
  expect(readJobNotes(folder)).toEqual([]);
});

test("where nothing can be written, nothing is said", () => {
  mkdirSync(join(folder, "taken"));
  expect(() => addJobNote(join(folder, "taken"), { a: 1 })).not.toThrow();
});

const token = (claims: unknown): string => `h.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.s`;

test.each<[string, string | undefined]>([
  ["job-1", token({ scp: "Actions.Other:x Actions.Results:run-1:job-1" })],
  ["", token({ scp: "Actions.Results" })],
  ["", token({ scp: "Actions.Results:run-1" })],
  ["", token({ scp: 7 })],
  ["", token({})],
  ["", token(null)],
  ["", "no token"],
  ["", ""],
  ["", undefined],
])("the job's id is %j in the token %#", (id, text) => {
  expect(jobBackendId(text)).toBe(id);
});
