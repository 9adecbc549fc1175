import type { Command } from "./command.ts";
import { AUDIT_ARCHIVE } from "./definitions/audit-archive.ts";
import { AUDIT_DIFF } from "./definitions/audit-diff.ts";
import { AUDIT_KEYGEN } from "./definitions/audit-keygen.ts";
import { AUDIT_PROVE } from "./definitions/audit-prove.ts";
import { AUDIT_PULL } from "./definitions/audit-pull.ts";
import { AUDIT_REPORT } from "./definitions/audit-report.ts";
import { AUDIT_SEARCH } from "./definitions/audit-search.ts";
import { AUDIT_VERIFY } from "./definitions/audit-verify.ts";
import { CHECK } from "./definitions/check.ts";
import { EVALUATE } from "./definitions/evaluate.ts";
import { EXPLAIN } from "./definitions/explain.ts";
import { FLAG_EDITS } from "./definitions/flag-edits.ts";
import { HELP } from "./definitions/help.ts";
import { IMPORT } from "./definitions/import.ts";
import { INIT } from "./definitions/init.ts";
import { KILLS } from "./definitions/kill.ts";
import { LIST } from "./definitions/list.ts";
import { RATCHET } from "./definitions/ratchet.ts";
import { ROLLOUT } from "./definitions/rollout.ts";
import { SCHEMA } from "./definitions/schema.ts";
import { SNAPSHOTS } from "./definitions/snapshot.ts";
import { TEST } from "./definitions/test.ts";
import { VALIDATE } from "./definitions/validate.ts";

/** The first words of commands of two words, and what those do. */
export const COMMAND_GROUPS = {
  flag: "Change flag files in place: comments, order and style stay",
  snapshot: "Look into frozen worlds and compare them",
  audit: "Fetch, verify, search and keep the audit logs of workflow runs",
} as const satisfies { readonly [word: string]: string };

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  INIT,
  VALIDATE,
  EVALUATE,
  EXPLAIN,
  CHECK,
  RATCHET,
  LIST,
  ...FLAG_EDITS,
  ...SNAPSHOTS,
  ...KILLS,
  ROLLOUT,
  IMPORT,
  AUDIT_KEYGEN,
  AUDIT_PULL,
  AUDIT_VERIFY,
  AUDIT_PROVE,
  AUDIT_SEARCH,
  AUDIT_REPORT,
  AUDIT_DIFF,
  AUDIT_ARCHIVE,
  SCHEMA,
  TEST,
  HELP,
];
