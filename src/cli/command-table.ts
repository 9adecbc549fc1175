import type { Command } from "./command.ts";
import { CHECK } from "./definitions/check.ts";
import { EVALUATE } from "./definitions/evaluate.ts";
import { EXPLAIN } from "./definitions/explain.ts";
import { HELP } from "./definitions/help.ts";
import { INIT } from "./definitions/init.ts";
import { LIST } from "./definitions/list.ts";
import { RATCHET } from "./definitions/ratchet.ts";
import { SCHEMA } from "./definitions/schema.ts";
import { TEST } from "./definitions/test.ts";
import { VALIDATE } from "./definitions/validate.ts";

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  INIT,
  VALIDATE,
  EVALUATE,
  EXPLAIN,
  CHECK,
  RATCHET,
  LIST,
  SCHEMA,
  TEST,
  HELP,
];
