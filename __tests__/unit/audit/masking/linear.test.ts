import { expect, test } from "@jest/globals";
import { findSpans } from "../../../../src/audit/masking/find-spans.ts";
import { scanStart } from "../../../../src/audit/masking/scan-state.ts";

/** Pieces that make a recogniser begin again and again, or read far and find nothing. */
const PIECES = [
  "a",
  "@",
  "a@",
  "a@a.",
  "a.",
  "%40",
  "a%40a-",
  "1",
  "1 ",
  "1-",
  "4111 ",
  "4111111111111111 ",
  "+1 ",
  "phone 1 ",
  "tel ",
  "(",
  "1.",
  "1.1.1.1.",
  "a:",
  ":",
  "::",
  "ab:",
  "ab-",
  "1a:",
  "GB82",
  "GB82 ",
  "GB ",
  "eyJ",
  "eyJ-",
  "eyJaaaaaaaaaaaaaaaaaaaa.",
  "ghp_",
  "ghp_a ",
  "xoxb-",
  "AKIA ",
  "-",
  "-----BEGIN ",
  "-----BEGIN PRIVATE KEY-----",
  "://",
  "://a:",
  "a://b:c",
  "token=",
  "token=a",
  'token="',
  "token: token: ",
  "token=<x",
  "token=${",
  "secret=$aB ",
  "password=a",
  "token=/aB3dE9kLmNoP ",
  "password=abcdefg ",
  "a-",
  "a_",
  "_",
  "Bearer ",
  "bearer bearer",
  "authorization: ",
  "\\n",
  " ",
  "\u00e4",
  "\ud83d\ude00",
];
/** Characters that are read for one of the text; the widest recognisers begin at each second one. */
const MOST = 160;

const stepsOf = (piece: string, length: number): number => {
  const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  const state = scanStart(text);
  findSpans(text, state);
  return state.steps;
};

const growth = (piece: string, length: number): { readonly ratio: number; readonly each: number } => {
  const whole = stepsOf(piece, length);
  return { ratio: whole / stepsOf(piece, length / 2), each: whole / length };
};

test.each(PIECES)("the work grows with the length of a text that repeats %j", (piece) => {
  const { ratio, each } = growth(piece, 16 * 1024);
  expect(ratio).toBeLessThan(2.1);
  expect(each).toBeGreaterThanOrEqual(1);
  expect(each).toBeLessThan(MOST);
});

test.each(["1 ", "a@a.", "-----BEGIN PRIVATE KEY", "token="])("also for 1 MiB of the widest readers: %j", (piece) => {
  const { ratio, each } = growth(piece, 1024 * 1024);
  expect(ratio).toBeLessThan(2.1);
  expect(each).toBeLessThan(MOST);
});
