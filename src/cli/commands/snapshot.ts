import { sha256 } from "../../io/sha256.ts";
import type { JsonValue } from "../../model/json.ts";
import { diffSnapshots, type SnapshotDifference } from "../../snapshot/diff-snapshots.ts";
import { readSnapshot } from "../../snapshot/read-snapshot.ts";
import type { FrozenFlags, FrozenOrigin, Snapshot } from "../../snapshot/snapshot.ts";
import type { CommandRun } from "../command.ts";
import { countOf } from "../count-of.ts";
import { readText } from "../read-text.ts";
import { Refusal } from "../refusal.ts";
import { safeText } from "../safe-text.ts";
import { textTable } from "../text-table.ts";
import type { World } from "../world.ts";
import { writeJson } from "../write-json.ts";

type Read = { readonly snapshot: Snapshot; readonly id: string };

const readFile = async (file: string, world: World): Promise<Read> => {
  const read = readSnapshot(await readText(file, world), {}, sha256);
  if (!read.ok) throw new Refusal(`${JSON.stringify(file)}: ${read.message}`);
  return read;
};

/** `signalbox snapshot show`: what a snapshot holds. */
export const snapshotShow: CommandRun = async (args, world) => {
  const [file = ""] = args.positionals;
  const { snapshot, id } = await readFile(file, world);
  if (args.has("json")) await writeJson(world.stdout, { id, snapshot });
  else
    await world.stdout.write(
      textTable(
        ["", "SNAPSHOT"],
        factsOf(snapshot, id).map((row) => row.map(safeText)),
      ),
    );
  return 0;
};

const factsOf = (snapshot: Snapshot, id: string): readonly (readonly [string, string])[] => {
  const { repository, run_id: runId, values, gates, overrides } = snapshot;
  return [
    // In two halves: a cell is as wide as a line of text.
    ["id", id.slice(0, 32)],
    ["", id.slice(32)],
    ["repository", repository ?? "none"],
    ["run", runId ?? "none"],
    ["now", snapshot.now],
    ["flags", flagsText(values)],
    ...(gates === null ? [] : [["gates", flagsText(gates)] as const]),
    ...(snapshot.gates_are_safe ? [["gates are", "at their safe value"] as const] : []),
    ...Object.entries(overrides).map(([key, text]) => ["override", `${key}=${text}`] as const),
    ["locks", locksText(snapshot)],
  ];
};

const flagsText = ({ order, origin }: FrozenFlags): string =>
  `${countOf(order.length, "flag")} of ${originText(origin)}`;

const originText = (origin: FrozenOrigin): string =>
  origin.kind === "workspace" ? "the workspace" : `${origin.of} at ${origin.commit.slice(0, 12)}`;

const locksText = ({ values, gates, lock_file: file }: Snapshot): string => {
  const frozen = [values.lock, gates?.lock ?? null].filter((lock) => lock !== null).length;
  return frozen === 0 ? "none" : `${countOf(frozen, "file")} ${file}`;
};

/** `signalbox snapshot diff`: in what two snapshots differ. */
export const snapshotDiff: CommandRun = async (args, world) => {
  const [before = "", after = ""] = args.positionals;
  const [one, two] = [await readFile(before, world), await readFile(after, world)];
  const differences = diffSnapshots(one.snapshot, two.snapshot);
  if (args.has("json")) {
    const machine: JsonValue = { before: one.id, after: two.id, differences: differences.map((each) => ({ ...each })) };
    await writeJson(world.stdout, machine);
  } else if (differences.length === 0) await world.stdout.write("the snapshots are the same\n");
  else await world.stdout.write(textTable(["PART", "WHAT", "BEFORE", "AFTER"], differences.map(rowOf)));
  return differences.length === 0 ? 0 : 1;
};

const rowOf = (difference: SnapshotDifference): readonly string[] =>
  [difference.part, difference.path.join("."), cell(difference.before), cell(difference.after)].map(safeText);

const cell = (value: JsonValue | undefined): string => (value === undefined ? "none" : JSON.stringify(value));
