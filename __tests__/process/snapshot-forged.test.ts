import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { packTar, type TarEntry } from "modern-tar";
import { canonicalJson } from "../../src/digest/canonical-json.ts";
import { sha256 } from "../../src/io/sha256.ts";
import { readSnapshotArchive, SNAPSHOT_FILE } from "../../src/io/snapshot-archive.ts";
import { eventVector } from "../helpers/event-vectors.ts";
import { type ResultsService, startResultsService } from "../helpers/results-service/results-service.ts";
import { type RunActionOptions, runAction } from "../helpers/runner/run-action.ts";

const root = join(import.meta.dirname, "..", "..");
const RUN = "7766554433";
const REPOSITORY = "acme/shop";
const FILE = "config/feature-flags.yaml";
const FLAGS = `version: 1
flags:
  deploy: { description: d, permanent: true, default: false, rules: [{ id: main-only, when: { branch: main }, serve: true }] }
`;
const PATIENCE_MS = 60_000;

let service: ResultsService;
/** What the first job saved: its text, its id, the place of its entry. */
let honest: { readonly text: string; readonly id: string; readonly version: string };
/** Folders of this test alone: nothing may come to be in `outside`, and nothing more in `workspace`. */
let folder: string;
const outside = (): string => join(folder, "outside");
const workspace = (): string => join(folder, "workspace");

const step = (inputs: Readonly<Record<string, string>>, options: Partial<RunActionOptions> = {}) => {
  const { event, ref, sha, payload } = eventVector("push-branch");
  const github = { repository: REPOSITORY, ref, sha, run_id: RUN, job: "deploy", token: "ghs_demo", ...options.github };
  return runAction({
    bundle: join(root, "dist", "index.js"),
    actionYml: join(root, "action.yml"),
    event,
    payload,
    services: service.environmentOf({ runId: github.run_id, job: "deploy" }),
    workspace: workspace(),
    ...options,
    inputs: { audit: "off", kills: "off", ...inputs },
    github,
  });
};

/** Saves as a first job does, in this run or as another repository's or run's job. */
const saveHonestly = async (github: Readonly<Record<string, string>> = {}) => {
  const first = await step({}, { workspace: { [FILE]: FLAGS }, github });
  const id = first.outputs["snapshot-id"] ?? "";
  const entry = service.caches.find(({ key }) => key.endsWith(id));
  if (entry === undefined) throw new Error("nothing was saved");
  const read = await readSnapshotArchive(service.bytesOf(entry));
  if (!read.ok) throw new Error(read.message);
  return { text: read.value, id, version: entry.version };
};

beforeAll(async () => {
  service = await startResultsService({ repository: REPOSITORY });
  folder = mkdtempSync(join(tmpdir(), "signalbox-forged-"));
  mkdirSync(workspace());
  honest = await saveHonestly();
}, PATIENCE_MS);
beforeEach(() => mkdirSync(outside()));
afterEach(() => rmSync(outside(), { recursive: true, force: true }));
afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

const put = (id: string, bytes: Uint8Array): void => {
  service.putCache({ key: `signalbox-${RUN}-${id}`, version: honest.version, bytes });
};

const file = (name: string, body: string): TarEntry => ({ header: { name, size: Buffer.byteLength(body) }, body });
const link = (name: string, type: "symlink" | "link", linkname: string): TarEntry => ({
  header: { name, size: 0, type, linkname },
});
const archive = async (...entries: TarEntry[]): Promise<Uint8Array> => gzipSync(await packTar(entries));

/** A step that names the id: refused with this code, nothing put out, nothing written anywhere. */
const expectRefused = async (id: string, code: string, reason: RegExp): Promise<void> => {
  const refused = await step({ "snapshot-id": id });
  expect([refused.outcome, refused.outputs, refused.files.output]).toEqual(["failure", {}, ""]);
  expect(refused.annotations).toMatchObject([{ level: "error", message: expect.stringMatching(reason) }]);
  expect(refused.annotations[0]?.message.startsWith(`[${code}] `)).toBe(true);
  expect([readdirSync(outside()), readdirSync(workspace())]).toEqual([[], []]);
};

test(
  "the honest snapshot, packed by another tool, is taken: what follows is refused for what was forged",
  async () => {
    put(honest.id, await archive(file(SNAPSHOT_FILE, honest.text)));
    const named = await step({ "snapshot-id": honest.id });
    expect([named.outcome, named.outputs["deploy"], named.annotations]).toEqual(["success", "true", []]);
  },
  PATIENCE_MS,
);

describe("content that is not what the id says", () => {
  const edits: readonly [string, (text: string) => string][] = [
    ["an edited value", (text) => text.replace('"default":{"value":false}', '"default":{"value":true}')],
    ["an edited definition", (text) => text.replace('"main"', '"evil"')],
    ["an edited override", (text) => text.replace('"overrides":{}', '"overrides":{"deploy":"true"}')],
    ["an edited instant", (text) => text.replace(/"now":"\d{4}/, '"now":"2031')],
    ["other bytes of the same value", (text) => ` ${text}`],
  ];
  test.each(edits)(
    "%s",
    async (_name, edit) => {
      const edited = edit(honest.text);
      expect(edited).not.toBe(honest.text);
      put(honest.id, await archive(file(SNAPSHOT_FILE, edited)));
      await expectRefused(honest.id, "snapshot_mismatch", /edited, or a snapshot under the id of another/);
    },
    PATIENCE_MS,
  );

  test(
    "an honest one under the id of another",
    async () => {
      const wrong = "1".repeat(64);
      put(wrong, await archive(file(SNAPSHOT_FILE, honest.text)));
      await expectRefused(wrong, "snapshot_mismatch", /edited, or a snapshot under the id of another/);
    },
    PATIENCE_MS,
  );
});

describe("content whose id is right", () => {
  const own = (change: (snapshot: Record<string, unknown>) => object): string =>
    canonicalJson(change(JSON.parse(honest.text)) as never);
  const forgeries: readonly [string, () => string, RegExp][] = [
    ["of an older version", () => own((all) => ({ ...all, schema: "signalbox.snapshot/0" })), /another version/],
    ["cut off", () => honest.text.slice(0, -20), /cut off/],
    ["that is no snapshot", () => "[]", /cut off, or no JSON/],
    ["with a field more", () => own((all) => ({ ...all, extra: 1 })), /not what the format promises/],
    ["not in canonical form", () => JSON.stringify(JSON.parse(honest.text), undefined, 1), /not in canonical form/],
    [
      "with flags that the validator refuses",
      () => honest.text.replace('"default":{"value":false}', '"default":{"value":"no"}'),
      /its flags are refused/,
    ],
  ];
  test.each(forgeries)(
    "%s",
    async (_name, forge, reason) => {
      const text = forge();
      expect(text).not.toBe(honest.text);
      put(sha256(text), await archive(file(SNAPSHOT_FILE, text)));
      await expectRefused(sha256(text), "snapshot_mismatch", reason);
    },
    PATIENCE_MS,
  );

  test.each([
    ["of another run", { run_id: "1122334455" }, /a snapshot of another run/],
    ["of another repository", { repository: "evil/shop" }, /a snapshot of another repository/],
  ])(
    "%s",
    async (_name, github, reason) => {
      const other = await saveHonestly(github);
      expect(other.id).not.toBe(honest.id);
      put(other.id, await archive(file(SNAPSHOT_FILE, other.text)));
      await expectRefused(other.id, "snapshot_mismatch", reason);
    },
    PATIENCE_MS,
  );
});

describe("an archive that would write elsewhere", () => {
  const up = "../".repeat(30);
  const hostile: readonly [string, () => TarEntry[]][] = [
    ["by ..", () => [file(`${up}${outside().slice(1)}/owned`, "x")]],
    ["by an absolute path", () => [file(`${outside()}/owned`, "x")]],
    ["through a symbolic link", () => [link("door", "symlink", outside()), file("door/owned", "x")]],
    ["beside the honest one", () => [file(SNAPSHOT_FILE, honest.text), file(`${outside()}/owned`, "x")]],
    ["as a hard link", () => [file(`${outside()}/owned`, "x"), link(SNAPSHOT_FILE, "link", `${outside()}/owned`)]],
  ];
  test.each(hostile)(
    "%s, as tar would, is not extracted",
    async (_name, entries) => {
      const bytes = await archive(...entries());
      put(honest.id, bytes);
      await expectRefused(honest.id, "snapshot_mismatch", /its archive is unsafe and was not opened/);
      expect(extractedByTar(bytes)).toEqual(["owned"]);
    },
    PATIENCE_MS,
  );

  test.each<[string, () => TarEntry]>([
    ["a symbolic link", () => link(SNAPSHOT_FILE, "symlink", "/etc/hostname")],
    ["a device", () => ({ header: { name: SNAPSHOT_FILE, size: 0, type: "character-device" } })],
    ["a name that only ends like it", () => file(`./x/${SNAPSHOT_FILE}`, honest.text)],
  ])(
    "%s in its place",
    async (_name, entry) => {
      put(honest.id, await archive(entry()));
      await expectRefused(honest.id, "snapshot_mismatch", /its archive is unsafe and was not opened/);
    },
    PATIENCE_MS,
  );

  test(
    "cut off in the middle",
    async () => {
      const bytes = await archive(file(SNAPSHOT_FILE, honest.text));
      put(honest.id, bytes.slice(0, bytes.length / 2));
      await expectRefused(honest.id, "snapshot_mismatch", /its archive is unsafe and was not opened/);
    },
    PATIENCE_MS,
  );
});

/** What the command that the cache's own client starts would leave outside. */
const extractedByTar = (bytes: Uint8Array): readonly string[] => {
  const victim = mkdtempSync(join(folder, "victim-"));
  writeFileSync(join(victim, "archive"), bytes);
  spawnSync("tar", ["-xzPf", join(victim, "archive"), "-C", victim]);
  return readdirSync(outside());
};
