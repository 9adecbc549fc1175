import { type Anchor, anchorsIn } from "../../audit/anchor.ts";
import { toBase64 } from "../../audit/base64.ts";
import { type BundleParts, buildBundle } from "../../audit/bundle.ts";
import type { EntryDraft } from "../../audit/entry.ts";
import { EVENTS } from "../../audit/event-catalogue.ts";
import { FIELDS } from "../../audit/field-table.ts";
import { openLog } from "../../audit/log-writer.ts";
import { createMasker } from "../../audit/masking/mask-entry.ts";
import { isSecret, type MaskType } from "../../audit/masking/mask-types.ts";
import type { Leak } from "../../audit/masking/scan-text.ts";
import { DEMANDS, type Mode } from "../../audit/mode.ts";
import { sealSegment } from "../../audit/sealing/seal-segment.ts";
import { canonicalJson } from "../../digest/canonical-json.ts";
import type { JobNote } from "../../io/job-notes.ts";
import type { RunnerEnvironment } from "../../io/runner-environment.ts";
import { sha256 } from "../../io/sha256.ts";
import { VERSION } from "../../model/version.ts";
import { pseudonymKeyOf } from "./pseudonym-key.ts";
import type { AuditSettings } from "./settings.ts";
import { commonFields, type LogName, manifestRunOf } from "./step-run.ts";

/** All that a log is written from. */
export type StepLogOptions = {
  readonly environment: RunnerEnvironment;
  readonly settings: AuditSettings;
  readonly name: LogName;
  readonly kind: BundleParts["kind"];
  readonly drafts: readonly EntryDraft[];
  readonly anchors: readonly Anchor[];
  readonly snapshot?: string | undefined;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly random: (bytes: number) => Uint8Array;
};

/** A bundle that is ready to be stored. `leaks`: what masking should have taken out and is there all the same. */
export type StepLog = {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly head: Anchor;
  readonly leaks: readonly Leak[];
  /** What kept the frozen world out of the bundle: it cannot be masked, for its id is its digest. */
  readonly withheld: readonly MaskType[];
};

/** Writes the log of a step and the bundle around it, in memory. */
export const writeStepLog = (options: StepLogOptions): StepLog => {
  const { environment, settings, name, random } = options;
  const masker = createMasker({
    privacy: DEMANDS[settings.mode].privacy,
    pseudonymKey: pseudonymKeyOf(settings.pseudonyms, environment, random),
  });
  const log = openLog({
    origin: name.origin,
    mode: settings.mode,
    toolVersion: VERSION,
    policyDigest: policyDigest(settings.mode),
    signer: settings.signer,
    anchors: options.anchors,
    common: commonFields(environment),
    now: options.now,
    random,
    mask: masker.mask,
  });
  for (const draft of options.drafts) log.append(draft);
  const closed = log.close();
  const { recipients, secret } = settings;
  const sealed = recipients.length > 0 || secret !== undefined;
  const seal = (bytes: Uint8Array) =>
    sealSegment(bytes, { segment: `${name.origin}/0`, recipients, ...(secret && { secret }), random });
  const withheld = secretTypes(options.snapshot === undefined ? [] : masker.scan(options.snapshot));
  const files = buildBundle(closed, {
    kind: options.kind,
    run: manifestRunOf(environment, masker.mask),
    // In clear it would tell what the encrypted lines beside it do not.
    snapshot: sealed || withheld.length > 0 ? undefined : options.snapshot,
    ...(sealed && { seal }),
  });
  const head = { origin: closed.origin, size: closed.size, root: toBase64(closed.root) };
  return { files, head, leaks: masker.scan(closed.lines.join("\n")), withheld: sealed ? [] : withheld };
};

/** The flags of a repository may name people, as its files do; secrets have no place there. */
const secretTypes = (leaks: readonly Leak[]): readonly MaskType[] => [
  ...new Set(leaks.map(({ type }) => type).filter(isSecret)),
];

/** Names the rules that a log was written by: a change of them shows. */
const policyDigest = (mode: Mode): string =>
  sha256(canonicalJson({ mode, demands: DEMANDS[mode], events: Object.keys(EVENTS), fields: FIELDS }));

/** The heads among the notes that earlier steps of the job left. */
export const headsIn = (notes: readonly JobNote[]): readonly Anchor[] => anchorsIn(notes.map(({ head }) => head));
