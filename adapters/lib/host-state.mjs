import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FILE = "host-state.json";

/**
 * What the host remembers: `servers`, by name the process, its version and the balancer's counters when it began; and
 * `rollout`, the one at hand: its id, the world before it (`before`, by name version and weight), and the servers of
 * the new version (`fresh`).
 */
export const openState = (folder) => {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, FILE);
  let state = { servers: {}, rollout: undefined };
  try {
    state = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (error.code !== "ENOENT") throw new Error(`${file} cannot be read: ${error.message}`);
  }
  return {
    folder,
    get: () => state,
    /** Written before and after each change of the world, so that whatever is killed leaves a trace to go back by. */
    set: (change) => {
      state = { ...state, ...change };
      writeFileSync(`${file}.new`, `${JSON.stringify(state, undefined, 2)}\n`);
      renameSync(`${file}.new`, file);
    },
  };
};
