import { readSealingSecret } from "../../io/audit-keys.ts";
import type { Inputs } from "../inputs.ts";
import { createAuditPorts } from "./runner-audit.ts";
import { seal } from "./seal.ts";
import type { SealReport } from "./seal-report.ts";
import { readAuditSettings } from "./settings.ts";

/** Of one artifact; milliseconds. */
const PATIENCE = 60_000;

/** Seals the run that this step belongs to. */
export const sealOnRunner = (inputs: Inputs): Promise<SealReport> =>
  seal(inputs, readAuditSettings(inputs, readSealingSecret), createAuditPorts(PATIENCE));
