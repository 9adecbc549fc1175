import type { Problem } from "../model/problem.ts";
import { type DocumentPath, findPlace } from "./find-place.ts";
import type { ParsedDocument } from "./parsed-document.ts";

/** A limit that a change has weakened, as a problem at the first of the paths that leads to something. */
export const loweredProblem = (
  documents: readonly ParsedDocument[],
  message: string,
  paths: readonly DocumentPath[],
): Problem => ({ code: "lowered_limit", severity: "error", message, ...findPlace(documents, paths) });
