import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { type ActionManifest, readActionManifest } from "../../runner/action-manifest.ts";
import { isObject, type Json, type JsonObject } from "../json.ts";
import { mapping, readSteps, type StepDefinition } from "./step-definition.ts";
import { refuseOtherKeys, unsupported } from "./unsupported.ts";

export type JavascriptRuns = {
  readonly kind: "javascript";
  readonly main: string;
  readonly pre?: string;
  readonly preIf: string;
  readonly post?: string;
  readonly postIf: string;
};
export type CompositeRuns = {
  readonly kind: "composite";
  readonly steps: readonly StepDefinition[];
  /** Name to the expression of its value. */
  readonly outputs: Readonly<Record<string, Json>>;
};
export type ActionDefinition = {
  readonly folder: string;
  readonly manifest: ActionManifest;
  readonly runs: JavascriptRuns | CompositeRuns;
};

const JAVASCRIPT_KEYS: ReadonlySet<string> = new Set(["using", "main", "pre", "pre-if", "post", "post-if"]);

/** Runtimes that are still served; the rig runs all of them on the Node it runs on itself. */
const JAVASCRIPT_RUNTIMES: ReadonlySet<string> = new Set(["node20", "node24"]);

/**
 * Reads an action's metadata file.
 * Source: https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax and actions/runner,
 * src/Runner.Worker/ActionManager.cs (LoadAction).
 * @param where what the message calls the folder when it holds no action
 */
export function readAction(folder: string, where: string): ActionDefinition {
  const file = ["action.yml", "action.yaml"].map((name) => join(folder, name)).find((path) => existsSync(path));
  if (file === undefined) {
    if (existsSync(join(folder, "Dockerfile"))) throw unsupported("docker");
    throw new Error(
      `Can't find 'action.yml', 'action.yaml' or 'Dockerfile' under '${where}'. ` +
        "Did you forget to run actions/checkout before running your local action?",
    );
  }
  const metadata = load(readFileSync(file, "utf8")) as JsonObject;
  const runs = mapping(metadata["runs"], "runs");
  return { folder, manifest: readActionManifest(file), runs: readRuns(runs, mapping(metadata["outputs"], "outputs")) };
}

function readRuns(runs: JsonObject, outputs: JsonObject): JavascriptRuns | CompositeRuns {
  const using = String(runs["using"]);
  if (using === "composite") {
    refuseOtherKeys(runs, new Set(["using", "steps"]));
    const values = Object.entries(outputs).map(([name, output]) => [name, isObject(output) ? output["value"] : null]);
    return { kind: "composite", steps: readSteps(runs["steps"], "composite"), outputs: Object.fromEntries(values) };
  }
  if (!JAVASCRIPT_RUNTIMES.has(using)) throw unsupported(using);
  refuseOtherKeys(runs, JAVASCRIPT_KEYS);
  return {
    kind: "javascript",
    main: String(runs["main"]),
    preIf: String(runs["pre-if"] ?? "always()"),
    postIf: String(runs["post-if"] ?? "always()"),
    ...(runs["pre"] !== undefined && { pre: String(runs["pre"]) }),
    ...(runs["post"] !== undefined && { post: String(runs["post"]) }),
  };
}
