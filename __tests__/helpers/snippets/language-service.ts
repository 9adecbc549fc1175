import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ActionsMetadataProvider, registerLogger, validate } from "@actions/languageservice";
import { load } from "js-yaml";
import { PROJECT } from "./find-yaml.ts";

type Document = Parameters<typeof validate>[0];
type Config = NonNullable<Parameters<typeof validate>[1]>;
type Metadata = NonNullable<Awaited<ReturnType<ActionsMetadataProvider["fetchActionMetadata"]>>>;

/** How the pages write the project's own repository. */
const OWN = { owner: "OWNER", name: "signalbox" };

/** Actions of others, whose inputs are not ours to check: without `inputs` the language service checks none. */
const FOREIGN: Readonly<Record<string, Metadata>> = Object.fromEntries(
  ["actions/checkout", "actions/setup-node", "actions/setup-go", "actions/download-artifact", "actions/attest"].map(
    (name) => [name, { name, description: "" }],
  ),
);

/** What the language service swallows is no clean result. */
registerLogger({ info: () => undefined, log: () => undefined, warn: fail, error: fail });

function fail(message: string): never {
  throw new Error(`the language service: ${message}`);
}

const config: Config = {
  actionsMetadataProvider: {
    fetchActionMetadata({ owner, name, path }) {
      if (owner !== OWN.owner || name !== OWN.name) return Promise.resolve(FOREIGN[`${owner}/${name}`]);
      const file = join(PROJECT, path ?? "", "action.yml");
      return Promise.resolve(existsSync(file) ? (load(readFileSync(file, "utf8")) as Metadata) : undefined);
    },
  },
  fileProvider: {
    getFileContent(reference) {
      if ("owner" in reference && (reference.owner !== OWN.owner || reference.repository !== OWN.name))
        return Promise.reject(new Error(`no such repository: ${reference.owner}/${reference.repository}`));
      const content = readFileSync(join(PROJECT, reference.path), "utf8");
      return Promise.resolve({ name: reference.path, content });
    },
  },
};

let documents = 0;

/**
 * Everything that GitHub's language service finds in a file, as `line: message`.
 * @param name decides whether it is read as an action or a workflow
 */
export async function findingsOf(text: string, name: "action.yml" | "workflow.yml"): Promise<readonly string[]> {
  // It keeps what it parsed by address, so each file has one of its own.
  const uri = `file:///${++documents}/${name === "action.yml" ? name : `.github/workflows/${name}`}`;
  const document = { uri, languageId: "yaml", version: 1, lineCount: text.split("\n").length, getText: () => text };
  const found = await validate(document as unknown as Document, config);
  return found.map(({ range, message }) => `${range.start.line + 1}: ${message}`);
}
