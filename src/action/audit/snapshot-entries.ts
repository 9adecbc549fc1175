import type { EntryDraft } from "../../audit/entry.ts";
import { assertNever } from "../../model/assert-never.ts";
import type { SnapshotUse } from "../snapshot-use.ts";

/** What became of the frozen world of a step; nothing where none was wanted. */
export const snapshotEntries = (use: SnapshotUse): readonly EntryDraft[] => {
  switch (use.kind) {
    case "none":
      return [];
    case "named":
      return [{ "event.name": "snapshot.restored", outcome: "success", "signalbox.snapshot_id": use.id }];
    case "own":
      return [
        use.saved.ok
          ? { "event.name": "snapshot.saved", outcome: "success", "signalbox.snapshot_id": use.id }
          : {
              "event.name": "snapshot.failed",
              outcome: "failure",
              "signalbox.snapshot_id": use.id,
              "error.message": use.saved.message,
            },
      ];
    default:
      return assertNever(use);
  }
};
