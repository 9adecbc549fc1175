import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { eventVector } from "../helpers/event-vectors.ts";
import { type ResultsService, startResultsService } from "../helpers/results-service/results-service.ts";
import { type RunActionOptions, runAction } from "../helpers/runner/run-action.ts";

const root = join(import.meta.dirname, "..", "..");
const RUN = "7766554433";
const REPOSITORY = "acme/shop";
const FILE = "config/feature-flags.yaml";
const flags = (rollout: string): string => `version: 1
flags:
  ramp: { description: d, permanent: true, rules: [{ id: share, when: { job: test }, serve: ${rollout} }] }
  fresh: { description: d, permanent: true, live: true, default: true }
  cov: { type: number, description: d, permanent: true, default: 80, safe: 100, threshold: { metric: cov, pass: at-least } }
`;
/** Two processes, one of which may wait for its deadline, on a machine that does other things as well. */
const PATIENCE_MS = 60_000;

let service: ResultsService;
beforeAll(async () => {
  service = await startResultsService({ repository: REPOSITORY });
});
afterAll(() => service.close());
beforeEach(() => service.clear());

/** A step of the committed bundle in a job of its own. */
const step = (job: string, options: Partial<RunActionOptions> = {}, door = "evaluate") => {
  const { event, ref, sha, payload } = eventVector("push-branch");
  const github = { repository: REPOSITORY, ref, sha, run_id: RUN, job, token: "ghs_demo", ...options.github };
  return runAction({
    bundle: join(root, "dist", "index.js"),
    actionYml: join(root, "actions", door, "action.yml"),
    event,
    payload,
    services: service.environmentOf({ runId: RUN, job }),
    ...options,
    inputs: { audit: "off", kills: "off", ...options.inputs },
    github,
  });
};

const levels = ({ annotations }: { readonly annotations: readonly { readonly level: string }[] }) =>
  annotations.map(({ level }) => level);

describe("the committed bundle, with the real client of the cache", () => {
  test(
    "later jobs decide on the first one's world, without a checkout, each in its own context",
    async () => {
      const first = await step("flags", { workspace: { [FILE]: flags("true") } });
      const id = first.outputs["snapshot-id"] ?? "";
      expect([first.outcome, first.outputs["ramp"], levels(first)]).toEqual(["success", "false", []]);
      expect(id).toMatch(/^[0-9a-f]{64}$/);
      expect(service.caches.map(({ key }) => key)).toEqual([`signalbox-${RUN}-${id}`]);

      const edited = { [FILE]: flags("false") };
      const inputs = { "snapshot-id": id };
      const named = await step("test", { workspace: edited, inputs });
      expect([named.outcome, named.outputs["ramp"], named.outputs["snapshot-id"]]).toEqual(["success", "true", id]);
      const empty = await step("test", { inputs });
      expect([empty.outputs["ramp"], levels(empty)]).toEqual(["true", []]);
      const own = await step("test", { workspace: edited });
      expect(own.outputs["ramp"]).toBe("false");
      const killed = await step("test", { inputs: { ...inputs, overrides: "ramp=kill\nfresh=false\ncov=1" } });
      expect([killed.outputs["ramp"], killed.outputs["fresh"], killed.outputs["cov"]]).toEqual([
        "false",
        "false",
        "80",
      ]);
      expect(levels(killed)).toEqual(["warning"]);

      const checked = await step("test", { inputs: { ...inputs, metrics: "cov=79" } }, "check");
      expect([checked.outcome, checked.outputs["passed"]]).toEqual(["failure", "false"]);
    },
    PATIENCE_MS,
  );

  test(
    "a world that cannot be had fails the step with its code and without an output",
    async () => {
      const first = await step("flags", { workspace: { [FILE]: flags("true") } });
      const inputs = { "snapshot-id": first.outputs["snapshot-id"] ?? "" };
      const [entry] = service.caches;
      if (entry === undefined) throw new Error("nothing was saved");

      const missing = await step("test", { inputs: { "snapshot-id": "0".repeat(64) } });
      expect([missing.outcome, missing.outputs]).toEqual(["failure", {}]);
      expect(missing.annotations).toMatchObject([{ message: expect.stringMatching(/^\[snapshot_missing\] /) }]);

      const bytes = Buffer.from(service.bytesOf(entry));
      service.putCache({ ...entry, key: `signalbox-${RUN}-${"1".repeat(64)}`, bytes });
      const wrong = await step("test", { inputs: { "snapshot-id": "1".repeat(64) } });
      expect([wrong.outcome, wrong.outputs]).toEqual(["failure", {}]);
      expect(wrong.annotations).toMatchObject([{ message: expect.stringMatching(/^\[snapshot_mismatch\] /) }]);

      service.fail({ kind: "status", status: 500, path: "GetCacheEntryDownloadURL" });
      const broken = await step("test", { inputs });
      expect([broken.outcome, levels(broken)]).toEqual(["failure", ["error"]]);
    },
    PATIENCE_MS,
  );
});
