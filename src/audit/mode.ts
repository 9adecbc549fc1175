/** How much a log demands. A mode is raised by configuration; lowering one starts a new log. */
export const MODES = ["standard", "strict", "defense"] as const;
export type Mode = (typeof MODES)[number];

type Demands = {
  /** Without a signature the log is refused. */
  readonly signed: boolean;
  /** Signature algorithms that are accepted; the first is the default. */
  readonly signatures: readonly ("ed25519" | "ecdsa-p256")[];
  /** Lines are encrypted at rest. */
  readonly sealed: boolean;
  /** The decryption secret may come from the environment. */
  readonly secretFromEnvironment: boolean;
  /** What happens when the audit cannot be written. */
  readonly unwritten: "warn" | "deny-changes" | "deny-all";
  /** `text`: mask free text; `identifiers`: pseudonymise as well; `listed`: as well, and drop every unlisted field. */
  readonly privacy: "text" | "identifiers" | "listed";
  /** Days. */
  readonly retention: { readonly minimum: number; readonly default: number };
  /** What `verify` makes of entries after the last signed checkpoint, and of a log that no other one names. */
  readonly tail: "warning" | "failure";
};

export const DEMANDS: { readonly [mode in Mode]: Demands } = {
  standard: {
    signed: false,
    signatures: ["ed25519", "ecdsa-p256"],
    sealed: false,
    secretFromEnvironment: true,
    unwritten: "warn",
    privacy: "text",
    retention: { minimum: 0, default: 90 },
    tail: "warning",
  },
  strict: {
    signed: true,
    signatures: ["ed25519", "ecdsa-p256"],
    sealed: true,
    secretFromEnvironment: true,
    unwritten: "deny-changes",
    privacy: "identifiers",
    retention: { minimum: 365, default: 400 },
    tail: "failure",
  },
  defense: {
    signed: true,
    signatures: ["ecdsa-p256"],
    sealed: true,
    secretFromEnvironment: false,
    unwritten: "deny-all",
    privacy: "listed",
    retention: { minimum: 1096, default: 2192 },
    tail: "failure",
  },
};
