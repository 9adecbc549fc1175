import type { Parsed } from "../syntax/parsed.ts";
import type { Annotation } from "./action-io.ts";

/** Whose world a step decided on. `text` is the snapshot itself. */
export type SnapshotUse =
  /** Its own, and nothing was frozen. */
  | { readonly kind: "none" }
  /** Its own, frozen; `saved` says whether later jobs can have it. */
  | { readonly kind: "own"; readonly id: string; readonly text: string; readonly saved: Parsed<undefined> }
  /** That of the id it was given. */
  | { readonly kind: "named"; readonly id: string; readonly text: string };

/** The id of the world that was decided on, where it has one. */
export const snapshotIdOf = (use: SnapshotUse): string | undefined => (use.kind === "none" ? undefined : use.id);

/** Snapshot and origin in one sentence of Markdown; ids are hexadecimal digits. */
export const describeSnapshot = (use: SnapshotUse): string => {
  if (use.kind === "none") return "none; this job decided on a world of its own, which no other job can name";
  if (use.kind === "named") return `\`${use.id}\`, the world that was named`;
  const saved = use.saved.ok ? "saved for jobs that name it" : "not saved: jobs that name it will fail";
  return `\`${use.id}\`, this job froze its own world (${saved})`;
};

/** The one warning that a snapshot which could not be saved costs. */
export const snapshotAnnotations = (use: SnapshotUse): readonly Annotation[] => {
  if (use.kind !== "own" || use.saved.ok) return [];
  const message = `the snapshot was not saved, so a job that names its id will fail; the outputs of this job are right. ${use.saved.message}`;
  return [{ severity: "warning", title: "Snapshot not saved", message }];
};
