import fs from "node:fs";
import { jest } from "@jest/globals";

/** What a step in this process wrote to its standard output since the listening began. */
export type StepOutput = { readonly heard: () => string; readonly end: () => void };

/**
 * Hears what a step writes, which is then not printed. The action writes its log by file descriptor, annotations by the
 * stream; files are written as ever. `jest.restoreAllMocks` ends the listening, too.
 */
export const listenToStep = (): StepOutput => {
  let text = "";
  const { writeSync } = fs;
  const spies = [
    jest.spyOn(process.stdout, "write").mockImplementation((chunk) => {
      text += String(chunk);
      return true;
    }),
    jest.spyOn(fs, "writeSync").mockImplementation((file: number, data: unknown, ...rest: unknown[]) => {
      if (file !== 1) return (writeSync as (...all: unknown[]) => number)(file, data, ...rest);
      text += String(data);
      return String(data).length;
    }),
  ];
  return {
    heard: () => text,
    end: () => {
      for (const spy of spies) spy.mockRestore();
    },
  };
};
