import { relative } from "node:path";
import type { World } from "../world.ts";

/** A path as the user would write it: from where he is, or whole where it lies elsewhere. */
export const shortName = (path: string, { cwd }: World): string => {
  const short = relative(cwd, path);
  return short.startsWith("..") ? path : short || ".";
};
