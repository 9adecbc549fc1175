import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { runAction } from "../../../helpers/runner/run-action.ts";
import type { RuntimeServices } from "../../../helpers/runner/runtime-services.ts";
import type { StepResult } from "../../../helpers/runner/step-result.ts";

const CLIENTS = {
  core: "core/lib/core.js",
  cache: "cache/lib/cache.js",
  artifact: "artifact/lib/artifact.js",
} as const;

export type Step = {
  /** Which client the script gets beside `core`, under its name. */
  readonly client: Exclude<keyof typeof CLIENTS, "core">;
  readonly script: string;
  readonly services: RuntimeServices;
  /** For GITHUB_API_URL. */
  readonly apiUrl?: string;
  readonly files?: Readonly<Record<string, string>>;
};

/** Runs a script of a step with a real client in a process of its own, as the runner starts actions. */
export async function runClient({ client, script, services, apiUrl, files = {} }: Step): Promise<StepResult> {
  const folder = mkdtempSync(join(tmpdir(), "signalbox-client-"));
  const [bundle, actionYml] = [join(folder, "step.mjs"), join(folder, "action.yml")];
  const imports = (["core", client] as const).map((name) => {
    const href = pathToFileURL(resolve("node_modules/@actions", CLIENTS[name])).href;
    return `import * as ${name} from ${JSON.stringify(href)};`;
  });
  writeFileSync(bundle, [...imports, script].join("\n"));
  writeFileSync(actionYml, "name: client");
  try {
    return await runAction({
      bundle,
      actionYml,
      services,
      workspace: files,
      ...(apiUrl !== undefined && { github: { api_url: apiUrl } }),
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
