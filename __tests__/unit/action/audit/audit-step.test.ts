import { describe, expect, test } from "@jest/globals";
import { ActionFailure } from "../../../../src/action/action-failure.ts";
import type { AuditSettings } from "../../../../src/action/audit/settings.ts";
import { openSegment } from "../../../../src/audit/sealing/open-segment.ts";
import { parseSecret, type SealingSecret } from "../../../../src/audit/sealing/sealing-secret.ts";
import { memoryArtifacts } from "../../../helpers/audit/memory-artifacts.ts";
import { testSigner, trusted } from "../../../helpers/audit/test-log.ts";
import {
  type AuditedJob,
  auditedJob,
  entriesOf,
  lastBundle,
  textIn,
  toldBy,
  verdictOn,
} from "../../../helpers/audited-step.ts";
import { runDoor } from "../../../helpers/evaluate-door.ts";
import { createMemoryStore } from "../../../helpers/memory-store.ts";

const TOKEN = `ghp_${"aB3dE6gH9j".repeat(4).slice(0, 36)}`;
const FLAGS = `version: 1
flags:
  banner: { type: string, description: d, permanent: true, default: none }
  on: { description: d, permanent: true, default: true }
`;
const evaluation = (inputs: { readonly [name: string]: string } = {}, workspace = FLAGS) =>
  runDoor({ event: "push-branch", workspace, inputs, snapshots: createMemoryStore() });

/** A store that refuses as long as there are reasons, and then keeps. */
const refusing = (...reasons: string[]) => {
  const store = memoryArtifacts();
  const asked: string[] = [];
  return {
    ...store,
    asked,
    upload: async (name: string, files: ReadonlyMap<string, Uint8Array>) => {
      asked.push(name);
      const message = reasons.shift();
      return message === undefined ? store.upload(name, files) : ({ ok: false, message } as const);
    },
  };
};

const secretOf = (text: string): SealingSecret => {
  const parsed = parseSecret(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.value;
};
const signer = testSigner("acme/shop", 1, "ecdsa-p256");
const secret = secretOf(Buffer.from(Array.from({ length: 32 }, (_, at) => at * 7)).toString("base64"));
const DEFENSE: Partial<AuditSettings> = { mode: "defense", signer, secret };

describe("a log that is stored", () => {
  test("is told by outputs and a link, and verifies", async () => {
    const job = auditedJob();
    const audited = await job.end(await evaluation());
    const [name = ""] = job.artifacts.names();
    expect(name).toMatch(/^signalbox-audit-7766554433-1-flags-[0-9a-f]{16}$/);
    const verdict = verdictOn(job);
    const root = verdict.logs[0]?.root ?? "";
    expect(audited).toEqual({
      outputs: [
        ["audit-artifact", name],
        ["audit-root", root],
      ],
      annotations: [],
      summary: `### Audit\n\n[\`${name}\`](https://github.com/acme/shop/actions/runs/7766554433/artifacts/1): 6 entries, mode standard, unsigned, root \`${root}\`\n`,
    });
    expect(verdict.logs).toMatchObject([{ status: "unverifiable", size: 6 }]);
    expect(job.notes).toEqual([{ head: { origin: verdict.logs[0]?.origin, size: 6, root } }]);
  });

  test("is verified by the public key where it is signed", async () => {
    const ed25519 = testSigner("acme/shop", 3);
    const job = auditedJob();
    const { summary } = await job.end(await evaluation(), { signer: ed25519 });
    expect(summary).toContain(", mode standard, signed by `acme/shop`, root ");
    expect(verdictOn(job, { trust: [trusted(ed25519)] })).toMatchObject({ status: "verified" });
    expect(verdictOn(job, { trust: [trusted(testSigner("acme/shop", 4))] })).toMatchObject({ status: "tampered" });
  });

  test("is named without a link where the runner does not say where it is", async () => {
    const job = auditedJob({ environment: { GITHUB_SERVER_URL: undefined } as never });
    const { summary } = await job.end(await evaluation());
    expect(summary).toContain("\n\n`signalbox-audit-7766554433-1-flags-");
  });

  test("of a later step names the heads of the earlier ones", async () => {
    const job = auditedJob();
    await job.end(await evaluation());
    const later = auditedJob({ artifacts: job.artifacts, environment: { GITHUB_ACTION: "again" }, seed: 2 });
    later.notes.push(...job.notes, { head: "nonsense" }, { other: 1 });
    await later.end(await evaluation());
    expect(job.artifacts.names()).toHaveLength(2);
    expect(entriesOf(lastBundle(later))[0]?.["signalbox.anchors"]).toEqual([job.notes[0]?.["head"]]);
    const { status, logs } = verdictOn(later);
    expect([status, logs.map(({ anchoredBy }) => anchoredBy.length)]).toEqual([verdictOn(job).status, [1, 0]]);
  });

  test("tries another name where its own is taken, and loses nothing", async () => {
    const artifacts = memoryArtifacts();
    const [first, second] = [auditedJob({ artifacts }), auditedJob({ artifacts, seed: 2 })];
    await first.end(await evaluation());
    const audited = await second.end(await evaluation());
    expect(new Set(artifacts.names()).size).toBe(2);
    expect(audited.outputs[0]).toEqual(["audit-artifact", artifacts.names()[1]]);
    expect(verdictOn(second).logs.map(({ size }) => size)).toEqual([6, 6]);
  });

  test("gives up on names that are taken again and again", async () => {
    const artifacts = refusing("(409) Conflict", "an artifact with this name already exists", "(409) Conflict");
    const { annotations, outputs } = await auditedJob({ artifacts }).end(await evaluation());
    expect([new Set(artifacts.asked).size, annotations.length, outputs]).toEqual([3, 1, []]);
  });

  test("tells once what an earlier step could not store", async () => {
    const job = auditedJob({ artifacts: refusing("no quota", "no quota") });
    await job.end(await evaluation());
    await job.end(new ActionFailure("internal", "x"));
    expect(job.notes).toEqual([{ dropped: 4 }, { dropped: 1 }]);
    job.notes.push({ dropped: -3 }, { dropped: 1e300 }, { dropped: "7" });
    await job.end(await evaluation());
    expect(toldBy(job)[0]).toEqual({
      "event.name": "log.dropped",
      outcome: "failure",
      "signalbox.counts": { entries: 5 },
    });
    const later = auditedJob({ artifacts: job.artifacts, environment: { GITHUB_ACTION: "again" } });
    later.notes.push(...job.notes);
    await later.end(await evaluation());
    expect(toldBy(later)[0]).toMatchObject({ "event.name": "source.decided" });
  });
});

describe("a log that cannot be stored", () => {
  test.each<[string, Partial<AuditSettings>]>([
    ["standard", {}],
    ["strict", { mode: "strict", signer, secret }],
  ])("in %s mode costs one warning: what was evaluated is served", async (_mode, settings) => {
    const job = auditedJob({ artifacts: refusing("the service is down") });
    expect(await job.end(await evaluation(), settings)).toEqual({
      outputs: [],
      annotations: [
        {
          severity: "warning",
          title: "Audit",
          message: "the audit entries of this step are not stored: the service is down",
        },
      ],
      summary: "### Audit\n\nThe entries of this step are **not stored**.\n",
    });
  });

  test("in defense mode denies everything", async () => {
    const job = auditedJob({ artifacts: refusing("the service is down") });
    const { failure, outputs, annotations } = await job.end(await evaluation(), DEFENSE);
    expect(failure).toBeInstanceOf(ActionFailure);
    expect(failure).toMatchObject({ code: "audit_failed", message: expect.stringContaining("the service is down") });
    expect([outputs, annotations]).toEqual([[], []]);
  });

  test("because something in it looks like a secret all the same is refused by type, never by value", async () => {
    const job = auditedJob();
    // Masking leaves the name of the software itself alone.
    const who = { "actor.type": "system", "actor.id": "alice@example.org" } as const;
    const drafts = [{ "event.name": "step.failed", outcome: "failure", ...who } as const];
    const { annotations } = await job.end({ drafts }, { mode: "strict", signer, secret });
    expect(annotations).toEqual([
      {
        severity: "warning",
        title: "Audit",
        message:
          "the audit entries of this step are not stored: the finished log holds what looks like email, so it is not stored",
      },
    ]);
    expect(job.artifacts.names()).toEqual([]);
  });
});

describe("nothing that looks like a secret is in a bundle", () => {
  const whole = (job: AuditedJob): string =>
    [...lastBundle(job).values()].map((bytes) => Buffer.from(bytes).toString("latin1")).join("\n");

  test("of an override: the entry is masked, the frozen world stays out, with one warning", async () => {
    const job = auditedJob();
    const { annotations, outputs } = await job.end(await evaluation({ overrides: `banner=${TOKEN}` }), { signer });
    expect(whole(job)).not.toContain(TOKEN);
    expect([...lastBundle(job).keys()].sort()).toEqual(["audit.jsonl", "checkpoint", "manifest.json"]);
    expect(toldBy(job)[1]).toMatchObject({ "signalbox.override": "[masked:github_token]" });
    expect(annotations).toMatchObject([{ severity: "warning", message: expect.stringContaining("github_token") }]);
    expect(outputs).toHaveLength(2);
    expect(verdictOn(job, { trust: [trusted(signer)] }).logs).toMatchObject([{ status: "verified" }]);
  });

  test("of a flag's description", async () => {
    const job = auditedJob();
    await job.end(await evaluation({}, FLAGS.replace("description: d", `description: use ${TOKEN}`)));
    expect(whole(job)).not.toContain(TOKEN);
  });

  test("of branch, workflow and targeting key, and of the message of a failure", async () => {
    const environment = { GITHUB_REF: `refs/heads/${TOKEN}`, GITHUB_WORKFLOW: `build ${TOKEN}` };
    const job = auditedJob({ environment });
    await job.end(await evaluation({ "targeting-key": TOKEN }));
    expect(whole(job)).not.toContain(TOKEN);
    expect(JSON.parse(textIn(lastBundle(job), "manifest.json")).run).toMatchObject({
      ref: "refs/heads/[masked:github_token]",
      workflow: "build [masked:github_token]",
      actor: "alice",
    });
    await job.end(new ActionFailure("context_invalid", `found ${TOKEN}`));
    expect(whole(job)).not.toContain(TOKEN);
  });

  test("of the name of the branch that flags were read from", async () => {
    const ref = `refs/heads/${TOKEN}`;
    const commit = "0ba5e0ba5e0ba5e0ba5e0ba5e0ba5e0ba5e0ba5e";
    const repository = {
      refs: { [`heads/${TOKEN}`]: commit },
      commits: { [commit]: { "config/feature-flags.yaml": FLAGS } },
    };
    const job = auditedJob();
    await job.end(await runDoor({ event: "push-branch", repository, inputs: { source: ref } }));
    expect(whole(job)).not.toContain(TOKEN);
    expect(toldBy(job)[0]).toMatchObject({ "signalbox.source": "ref refs/heads/[masked:github_token]" });
  });
});

describe("a log that is signed and sealed", () => {
  const trust = [trusted(signer)];
  const open = (sealed: Uint8Array): Uint8Array | undefined => {
    const result = openSegment(sealed, [secret]);
    return result.ok ? result.bytes : undefined;
  };

  test("verifies with and without the key; nothing of it lies in clear", async () => {
    const job = auditedJob();
    const audited = await job.end(await evaluation(), DEFENSE);
    expect([...lastBundle(job).keys()].sort()).toEqual(["audit.jsonl.sealed", "checkpoint", "manifest.json"]);
    expect(audited.summary).toContain(", mode defense, signed by `acme/shop`, encrypted, ");
    expect(verdictOn(job, { trust, open }).logs).toMatchObject([{ keyName: "acme/shop" }]);
    const [withKey, without, stranger] = [
      verdictOn(job, { trust, open }),
      verdictOn(job, { trust }),
      verdictOn(job, { trust: [trusted(testSigner("acme/shop", 2, "ecdsa-p256"))] }),
    ].map(({ findings }) => findings.map(({ kind }) => kind));
    // One bundle alone is what the holder of the key could write anew: the seal of the run names it.
    expect(withKey).toEqual(["unanchored", "first_contact"]);
    expect(without).toEqual(["unanchored", "sealed", "first_contact"]);
    expect(stranger).toEqual(["key_unknown", "unanchored", "sealed", "first_contact"]);
    const entries = [...(verdictOn(job, { trust, open }).logs[0]?.entries() ?? [])];
    expect(entries).toHaveLength(6);
    expect(JSON.stringify(lastBundle(job).get("manifest.json"))).not.toContain("alice");
  });

  const actorsOf = async (settings: Partial<AuditSettings>, run: string, seed: number) => {
    const job = auditedJob({ environment: { GITHUB_RUN_ID: run }, seed });
    await job.end(await evaluation(), { ...DEFENSE, ...settings });
    const [log] = verdictOn(job, { trust, open }).logs;
    return [...(log?.entries() ?? [])].map((entry) => entry["actor.id"]).at(-1);
  };

  test.each([
    ["a key of the run joins the steps of one run alone", "run", false],
    ["a kept key joins all runs", "key", true],
  ] as const)("%s", async (_name, scope, joined) => {
    const pseudonyms = { scope, bytes: Buffer.alloc(32, 9) };
    const [first, same, other] = [
      await actorsOf({ pseudonyms }, "1", 1),
      await actorsOf({ pseudonyms }, "1", 2),
      await actorsOf({ pseudonyms }, "2", 3),
    ];
    expect(first).toMatch(/^ps1:[0-9a-f]{8}:[A-Za-z0-9_-]{22}$/);
    expect([same === first, other === first]).toEqual([true, joined]);
  });

  test("without a source nothing joins", async () => {
    expect(await actorsOf({}, "1", 1)).not.toBe(await actorsOf({}, "1", 2));
  });
});
