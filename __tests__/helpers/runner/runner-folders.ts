import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** The folders of one step, under one root that is removed with `remove`. */
export type RunnerFolders = {
  readonly workspace: string;
  readonly temp: string;
  readonly toolCache: string;
  readonly home: string;
  readonly eventPath: string;
  remove(): void;
};

/**
 * Makes the folders of a step and writes the event payload.
 * @param workspace a folder to use as it is (never removed), or file to text for a fresh one
 */
export function makeRunnerFolders(
  workspace: string | Readonly<Record<string, string>>,
  payload: unknown,
): RunnerFolders {
  const root = mkdtempSync(join(tmpdir(), "signalbox-runner-"));
  const folders = {
    workspace: typeof workspace === "string" ? workspace : join(root, "work", "app", "app"),
    temp: join(root, "work", "_temp"),
    toolCache: join(root, "hostedtoolcache"),
    home: join(root, "home"),
    eventPath: join(root, "work", "_temp", "_github_workflow", "event.json"),
  };
  for (const folder of [folders.workspace, folders.toolCache, folders.home, dirname(folders.eventPath)]) {
    mkdirSync(folder, { recursive: true });
  }
  for (const [file, text] of typeof workspace === "string" ? [] : Object.entries(workspace)) {
    mkdirSync(dirname(join(folders.workspace, file)), { recursive: true });
    writeFileSync(join(folders.workspace, file), text);
  }
  writeFileSync(folders.eventPath, JSON.stringify(payload, undefined, 2));
  return { ...folders, remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 3 }) };
}
