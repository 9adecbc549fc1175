import type { TrustedKeys } from "../../audit/trust.ts";
import { type LogFiles, type Verdict, type VerifyInput, verifyLogs } from "../../audit/verify/verify-logs.ts";
import type { CommandArguments } from "../command-arguments.ts";
import type { World } from "../world.ts";
import { segmentOpener } from "./opening-keys.ts";
import { trustOption } from "./trust-option.ts";

/** What to verify with. */
export type Verifier = {
  readonly trust: TrustedKeys;
  readonly verify: (logs: readonly LogFiles[], more?: Pick<VerifyInput, "state" | "runs" | "mode">) => Verdict;
};

/** A verifier by the options; reads keys, writes nothing. */
export const openVerifier = async (args: CommandArguments, world: World): Promise<Verifier> => {
  const trust = await trustOption(args, world);
  const open = await segmentOpener(args, world);
  return { trust, verify: (logs, more = {}) => verifyLogs({ logs, trust, open, now: world.now(), ...more }) };
};
