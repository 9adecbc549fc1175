import { type FilesFound, readRepositoryFiles } from "../io/repository-files.ts";
import { ActionFailure } from "./action-failure.ts";
import { INPUTS } from "./contract.ts";
import { describeOrigin, type FlagSource, type Origin } from "./flag-source.ts";
import type { Ports } from "./ports.ts";

/**
 * The text of the lock file at the very place that flags were read from; undefined: there is none. One that was named
 * must be somewhere, else a slip of the pen would unlock every limit; `optional` says that it need not be here.
 */
export const readLockText = async (
  origin: Origin,
  source: FlagSource,
  file: string,
  ports: Ports,
  optional = file === INPUTS.lock.default,
): Promise<string | undefined> => {
  const found: FilesFound =
    origin.kind === "workspace"
      ? await ports.readWorkspace([file])
      : await readRepositoryFiles(await source.repository(), origin.commit, [file]);
  if (!found.ok) {
    if (found.kind !== "missing") throw refuseLock(file, found.message);
    if (optional) return undefined;
    throw refuseLock(file, `is not in ${describeOrigin(origin)}`);
  }
  const [first] = found.files;
  if (first === undefined || found.files.length > 1) throw refuseLock(file, "is not one file");
  return first.text;
};

export const refuseLock = (file: string, message: string): ActionFailure =>
  new ActionFailure("lock_invalid", `the lock ${JSON.stringify(file)}: ${message}`);
