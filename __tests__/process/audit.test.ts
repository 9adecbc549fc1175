import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { createKey, type SignatureAlgorithm } from "../../src/audit/note-key.ts";
import { generateRecipient } from "../../src/audit/sealing/random-identity.ts";
import { safeUnzip } from "../../src/io/safe-unzip.ts";
import { seededBytes } from "../helpers/audit/test-log.ts";
import { eventVector } from "../helpers/event-vectors.ts";
import { type ResultsService, startResultsService } from "../helpers/results-service/results-service.ts";
import type { ServiceFault } from "../helpers/results-service/service-fault.ts";
import { type RunActionOptions, runAction } from "../helpers/runner/run-action.ts";

const root = join(import.meta.dirname, "..", "..");
const RUN = "7766554433";
const REPOSITORY = "acme/shop";
const FILE = "config/feature-flags.yaml";
const FLAGS = `version: 1
flags:
  banner: { type: string, description: d, permanent: true, default: none }
  on: { description: d, permanent: true, default: true }
`;
const TOKEN = `ghp_${"aB3dE6gH9j".repeat(4).slice(0, 36)}`;
/** A process that waits for its deadline, on a machine that does other things as well. */
const PATIENCE_MS = 90_000;

let service: ResultsService;
beforeAll(async () => {
  service = await startResultsService({ repository: REPOSITORY });
});
afterAll(() => service.close());
beforeEach(() => service.clear());

/** A step of the committed bundle in a job of its own. */
const step = (options: Partial<RunActionOptions> = {}, vector = "push-branch") => {
  const { event, ref, sha, payload } = eventVector(vector);
  const github = { repository: REPOSITORY, ref, sha, run_id: RUN, job: "flags", ...options.github };
  return runAction({
    bundle: join(root, "dist", "index.js"),
    actionYml: join(root, "action.yml"),
    event,
    payload,
    workspace: { [FILE]: FLAGS },
    services: service.environmentOf({ runId: RUN, job: "flags" }),
    ...options,
    inputs: { snapshot: "off", kills: "off", ...options.inputs },
    github,
  });
};

const levels = ({ annotations }: { readonly annotations: readonly { readonly level: string }[] }) =>
  annotations.map(({ level }) => level);

/** The bundles that are stored, by name. */
const bundles = () =>
  Promise.all(
    service.artifacts.map(async (artifact) => {
      const files = await safeUnzip(service.bytesOf(artifact));
      if (!files.ok) throw new Error(files.message);
      return { name: artifact.name, files: files.value };
    }),
  );

const stored = async (): Promise<string> =>
  (await bundles())
    .flatMap(({ name, files }) => [
      name,
      ...[...files].map(([file, bytes]) => file + Buffer.from(bytes).toString("latin1")),
    ])
    .join("\n");

const keyOf = (algorithm: SignatureAlgorithm): string => {
  const made = createKey({ name: "acme/shop", algorithm, random: seededBytes(1) });
  if (!made.ok) throw new Error(made.message);
  return made.key.privateKey;
};

describe("a secret that stands where none should", () => {
  const planted: Partial<RunActionOptions> = {
    secrets: [TOKEN],
    workspace: { [FILE]: FLAGS.replace("description: d", `description: call with ${TOKEN}`) },
    env: { DEPLOY_TOKEN: TOKEN },
    inputs: { snapshot: "save", source: "workspace", context: `note: ${TOKEN}`, overrides: `banner=${TOKEN}` },
  };
  const shown = ({ log, summary = "" }: Awaited<ReturnType<typeof step>>): string => log + summary;

  test.each([
    ["branch", "push-branch", { github: { ref: `refs/heads/${TOKEN}`, ref_name: TOKEN } }],
    ["title of a pull request", "pull-request-same-repository", {}],
  ] as const)(
    "is found in no log, summary or artifact: context, override, description, environment, %s",
    async (_name, vector, more) => {
      const { payload } = eventVector(vector);
      const titled = {
        ...payload,
        pull_request: { ...(payload["pull_request"] as object), title: TOKEN, body: TOKEN },
      };
      const result = await step({ ...planted, payload: "pull_request" in payload ? titled : payload, ...more }, vector);
      expect([result.outcome, result.outputs["banner"]]).toEqual(["success", TOKEN]);
      expect(result.outputs["audit-artifact"]).toBe(service.artifacts[0]?.name);
      expect(shown(result)).not.toContain(TOKEN);
      const text = await stored();
      expect(text).toContain("[masked:github_token]");
      expect(text).not.toContain(TOKEN);
    },
    PATIENCE_MS,
  );

  test(
    "in the message of a failure, too",
    async () => {
      for (const inputs of [{ "snapshot-id": TOKEN }, { context: `ref: ${TOKEN}` }, { overrides: `on=${TOKEN}` }]) {
        const result = await step({ secrets: [TOKEN], inputs });
        expect([result.outcome, result.outputs["on"]]).toEqual(["failure", undefined]);
        expect(shown(result)).not.toContain(TOKEN);
      }
      const text = await stored();
      expect(service.artifacts).toHaveLength(3);
      expect(text.match(/"event.name":"step.failed"/g)).toHaveLength(3);
      expect(text).not.toContain(TOKEN);
    },
    PATIENCE_MS,
  );
});

describe("whatever the artifact service does, the outputs are right and one warning says so", () => {
  const path = "ArtifactService";
  const faults: readonly [string, ServiceFault][] = [
    ["forbidden", { kind: "status", status: 403, path }],
    ["conflict", { kind: "status", status: 409, path }],
    ["rate limit", { kind: "status", status: 429, path }],
    ["server error", { kind: "status", status: 500, path }],
    ["an upload that is refused", { kind: "refused", path }],
    ["a service that is slow", { kind: "slow", delayMs: 6_000, path }],
    ["a connection that breaks", { kind: "reset", path }],
  ];

  test.each(faults)(
    "%s",
    async (name, fault) => {
      service.fail(fault);
      const start = Date.now();
      const result = await step();
      process.stdout.write(`${name}: ${((Date.now() - start) / 1000).toFixed(1)} s\n`);
      expect([result.outcome, result.outputs["on"], levels(result)]).toEqual(["success", "true", ["warning"]]);
      expect(result.annotations[0]).toMatchObject({ title: "Audit", message: expect.stringContaining("not stored") });
      expect(result.outputs).not.toHaveProperty("audit-artifact");
      expect(result.summary).toContain("**not stored**");
    },
    PATIENCE_MS,
  );

  test.each([
    ["no service", { services: "absent" }],
    ["GitHub Enterprise Server", { github: { server_url: "https://github.example.org" } }],
  ] as const)(
    "%s",
    async (_name, options) => {
      const result = await step(options);
      expect([result.outcome, result.outputs["on"], levels(result)]).toEqual(["success", "true", ["warning"]]);
    },
    PATIENCE_MS,
  );
});

describe("defense mode", () => {
  const { recipient } = generateRecipient(seededBytes(2));
  const inputs = {
    "audit-mode": "defense",
    "audit-signing-key": keyOf("ecdsa-p256"),
    "audit-recipient": recipient,
  };

  test(
    "seals what it stores; nothing in it is in clear, and it verifies without the key",
    async () => {
      const result = await step({ inputs });
      expect([result.outcome, levels(result), result.outputs["on"]]).toEqual(["success", [], "true"]);
      const [bundle] = await bundles();
      expect([...(bundle?.files.keys() ?? [])].sort()).toEqual(["audit.jsonl.sealed", "checkpoint", "manifest.json"]);
      const text = await stored();
      expect(text).not.toContain("feature_flag.evaluation");
      expect(text).not.toContain("mona");
    },
    PATIENCE_MS,
  );

  test(
    "without its log is without outputs",
    async () => {
      service.fail({ kind: "status", status: 403, path: "ArtifactService" });
      const result = await step({ inputs });
      expect([result.outcome, result.outputs]).toEqual(["failure", {}]);
      expect(result.annotations).toMatchObject([
        { level: "error", message: expect.stringMatching(/^\[audit_failed\] /) },
      ]);
    },
    PATIENCE_MS,
  );
});
