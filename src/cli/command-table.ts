import type { Command } from "./command.ts";
import { AUDIT_PULL } from "./definitions/audit-pull.ts";
import { AUDIT_SEARCH } from "./definitions/audit-search.ts";
import { CHECK } from "./definitions/check.ts";
import { EVALUATE } from "./definitions/evaluate.ts";
import { EXPLAIN } from "./definitions/explain.ts";
import { FLAG_EDITS } from "./definitions/flag-edits.ts";
import { HELP } from "./definitions/help.ts";
import { IMPORT } from "./definitions/import.ts";
import { INIT } from "./definitions/init.ts";
import { LIST } from "./definitions/list.ts";
import { RATCHET } from "./definitions/ratchet.ts";
import { SCHEMA } from "./definitions/schema.ts";
import { TEST } from "./definitions/test.ts";
import { VALIDATE } from "./definitions/validate.ts";

/** The first words of commands of two words, and what those do. */
export const COMMAND_GROUPS = {
  flag: "Change flag files in place: comments, order and style stay",
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
  IMPORT,
  AUDIT_PULL,
  AUDIT_SEARCH,
  SCHEMA,
  TEST,
  HELP,
];
