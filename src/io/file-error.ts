/** What keeps a file from being read or written, in words, by the system's code. */
const CAUSES: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "no such file"],
  ["ENOTDIR", "no such file (a part of the path is no folder)"],
  ["EACCES", "permission denied"],
  ["EPERM", "permission denied"],
  ["EROFS", "the file system is read-only"],
  ["EISDIR", "is a folder, not a file"],
  ["EEXIST", "exists already"],
  ["ELOOP", "its symbolic links go in a circle"],
  ["ENAMETOOLONG", "the name is too long"],
  ["ENOSPC", "no space left on the disk"],
  ["ENXIO", "is not a regular file"],
]);

/** The system's code of a failure, such as `ENOENT`; empty where it has none. */
export const errorCode = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : "";

/** One line for a failure of the file system. */
export const describeFileError = (error: unknown): string =>
  CAUSES.get(errorCode(error)) ?? `cannot be opened (${errorCode(error) || String(error)})`;
