import { DEMANDS, type Mode } from "../../audit/mode.ts";
import { parsePrivateKey, type Signer } from "../../audit/note-key.ts";
import type { RecipientKey } from "../../audit/sealing/recipient-key.ts";
import type { SealingSecret } from "../../audit/sealing/sealing-secret.ts";
import { ENCRYPTION_KEY, ENCRYPTION_KEY_FILE, readRecipients } from "../../io/audit-keys.ts";
import { readPseudonymKey } from "../../io/pseudonym-key.ts";
import type { Parsed } from "../../syntax/parsed.ts";
import { ActionFailure } from "../action-failure.ts";
import type { Inputs } from "../inputs.ts";
import { type PseudonymSource, sourceOfSigningKey } from "./pseudonym-key.ts";

/** How a step writes its log. */
export type AuditSettings = {
  readonly mode: Mode;
  readonly signer?: Signer;
  readonly recipients: readonly RecipientKey[];
  readonly secret?: SealingSecret;
  readonly pseudonyms?: PseudonymSource;
};

/** Reads the secret of the runner's environment; `fromEnvironment`: it may stand there itself, and not in a file. */
export type ReadSecret = (options: { readonly fromEnvironment: boolean }) => Parsed<SealingSecret | undefined>;

/** The inputs as settings; what the mode demands must be there before anything is evaluated. */
export const readAuditSettings = (
  inputs: Inputs,
  readSecret: ReadSecret,
  readKey: () => Parsed<Uint8Array | undefined> = readPseudonymKey,
): AuditSettings => {
  const mode = inputs.auditMode;
  const demands = DEMANDS[mode];
  const signer = inputs.auditSigningKey === undefined ? undefined : signerOf(inputs.auditSigningKey);
  if (signer === undefined && demands.signed) throw demanded(mode, "a signature: give `audit-signing-key`");
  if (signer !== undefined && !demands.signatures.includes(signer.algorithm)) {
    throw demanded(mode, `a key of ${demands.signatures.join(" or ")}; "${signer.name}" is one of ${signer.algorithm}`);
  }
  const recipients = readRecipients(inputs.auditRecipient);
  if (!recipients.ok) throw invalid("audit-recipient", recipients.message);
  const secret = readSecret({ fromEnvironment: demands.secretFromEnvironment });
  if (!secret.ok) throw demanded(mode, `a sound secret: ${secret.message}`);
  if (demands.sealed && recipients.value.length === 0 && secret.value === undefined) {
    const from = demands.secretFromEnvironment ? `${ENCRYPTION_KEY} or ${ENCRYPTION_KEY_FILE}` : ENCRYPTION_KEY_FILE;
    throw demanded(mode, `encryption: give \`audit-recipient\`, or a secret in ${from}`);
  }
  const kept = readKey();
  if (!kept.ok) throw new ActionFailure("input_invalid", kept.message);
  const pseudonyms = pseudonymsOf(kept.value, inputs.auditSigningKey);
  return {
    mode,
    recipients: recipients.value,
    ...(signer && { signer }),
    ...(secret.value && { secret: secret.value }),
    ...(pseudonyms && { pseudonyms }),
  };
};

const pseudonymsOf = (kept: Uint8Array | undefined, signingKey: string | undefined): PseudonymSource | undefined => {
  if (kept !== undefined) return { scope: "key", bytes: kept };
  return signingKey === undefined ? undefined : sourceOfSigningKey(signingKey.trim());
};

const signerOf = (text: string): Signer => {
  const parsed = parsePrivateKey(text.trim());
  if (!parsed.ok) throw invalid("audit-signing-key", parsed.message);
  return parsed.key;
};

const invalid = (input: string, message: string): ActionFailure =>
  new ActionFailure("input_invalid", `input "${input}": ${message}`);

const demanded = (mode: Mode, needed: string): ActionFailure =>
  new ActionFailure("input_invalid", `input "audit-mode": mode \`${mode}\` demands ${needed}`);
