import { lstatSync } from "node:fs";

/** Whether anything has this name; what cannot be looked at counts as there, so that nobody takes it for new. */
export const fileExists = (path: string): boolean => {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true;
  }
};
