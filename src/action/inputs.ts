import { MODES, type Mode } from "../audit/mode.ts";
import { SNAPSHOT_ID } from "../snapshot/snapshot.ts";
import { ActionFailure } from "./action-failure.ts";
import { DOORS, type Door, type InputName } from "./contract.ts";

/** The inputs of a step, read and checked. */
export type Inputs = {
  readonly door: Door;
  /** Files, folders, globs; never empty. */
  readonly config: readonly string[];
  readonly source: string;
  readonly environment?: string;
  /** YAML or JSON, not yet parsed. */
  readonly context: string;
  readonly targetingKey?: string;
  /** Globs; empty: every flag is output. */
  readonly flags: readonly string[];
  /** Lines, not yet parsed. */
  readonly overrides: string;
  /** Whether the repository is asked for kills. */
  readonly kills: "auto" | "off";
  /** Lines, not yet parsed. */
  readonly metrics: readonly string[];
  /** Globs of thresholds; empty: all that are measured. */
  readonly only: readonly string[];
  readonly lock: string;
  /** Whether the world of this step is saved for later jobs. */
  readonly snapshot: "save" | "off";
  /** The world to decide on; absent: this step's own. */
  readonly snapshotId?: string;
  readonly onInvalidConfig: "fail" | "base";
  /** Whether a log of the step is stored. */
  readonly audit: "upload" | "off";
  readonly auditMode: Mode;
  /** A secret; not yet parsed. */
  readonly auditSigningKey?: string;
  /** Public keys, not yet parsed. */
  readonly auditRecipient: string;
  /** JSON, not yet parsed. */
  readonly needs: string;
  /** Lines, not yet parsed. */
  readonly expect: string;
  /** Public keys, not yet parsed. */
  readonly auditTrustedKeys: string;
  readonly summary: boolean;
  readonly token?: string;
};

/** A ref as git allows it (git-check-ref-format), without what would change the meaning of a request. */
const REF = /^(?![/-])(?!.*(?:\.\.|\/\/|@\{|\.lock$|\/$|\.$))[^\s\p{Cc}~^:?*[\\]{1,255}$/u;

/** Reads every input through `read`, which answers the declared default for an input that is not set. */
export const parseInputs = (read: (name: InputName) => string): Inputs => {
  const config = lines(read("config"));
  if (config.length === 0) throw invalid("config", "", "at least one file, folder or glob");
  const source = read("source");
  if (!REF.test(source)) throw invalid("source", source, "`auto`, `workspace`, `base`, or a git ref");
  return {
    door: oneOf("door", read("door") || "evaluate", DOORS),
    config,
    source,
    ...optional("environment", read("environment")),
    context: read("context"),
    ...optional("targetingKey", read("targeting-key")),
    flags: read("flags")
      .split(/[\s,]+/)
      .filter(Boolean),
    overrides: read("overrides"),
    kills: oneOf("kills", read("kills"), ["auto", "off"]),
    metrics: lines(read("metrics")),
    only: read("only")
      .split(/[\s,]+/)
      .filter(Boolean),
    lock: read("lock"),
    snapshot: oneOf("snapshot", read("snapshot"), ["save", "off"]),
    ...optional("snapshotId", snapshotId(read("snapshot-id").trim())),
    onInvalidConfig: oneOf("on-invalid-config", read("on-invalid-config"), ["fail", "base"]),
    audit: oneOf("audit", read("audit"), ["upload", "off"]),
    auditMode: oneOf("audit-mode", read("audit-mode"), MODES),
    ...optional("auditSigningKey", read("audit-signing-key")),
    auditRecipient: read("audit-recipient"),
    needs: read("needs"),
    expect: read("expect"),
    auditTrustedKeys: read("audit-trusted-keys"),
    summary: oneOf("summary", read("summary").toLowerCase(), ["true", "false"]) === "true",
    ...optional("token", read("token")),
  };
};

/** Empty where the job that should have given it was skipped; what is no id would be looked for in vain. */
const snapshotId = (found: string): string => {
  if (found === "" || SNAPSHOT_ID.test(found)) return found;
  throw invalid("snapshot-id", found.slice(0, 100), "the output `snapshot-id` of a job that evaluated flags");
};

/** The trimmed lines of a text, without empty ones. */
export const lines = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");

const optional = <Name extends keyof Inputs>(name: Name, value: string): { readonly [name in Name]?: string } =>
  value === "" ? {} : ({ [name]: value } as { readonly [name in Name]?: string });

const oneOf = <const Word extends string>(name: InputName, found: string, words: readonly Word[]): Word => {
  const word = words.find((candidate) => candidate === found);
  if (word === undefined) throw invalid(name, found, words.map((each) => `\`${each}\``).join(" or "));
  return word;
};

const invalid = (name: InputName, found: string, needed: string): ActionFailure =>
  new ActionFailure("input_invalid", `input "${name}": found ${JSON.stringify(found)}; needed: ${needed}`);
