import { resolve } from "node:path";
import { openSegment } from "../../audit/sealing/open-segment.ts";
import { parseTrust, type TrustedKeys } from "../../audit/trust.ts";
import type { RunList } from "../../audit/verify/run-list.ts";
import type { VerifierState } from "../../audit/verify/verifier-state.ts";
import { type LogFiles, type Verdict, verifyLogs } from "../../audit/verify/verify-logs.ts";
import { BundleUnreadable, readBundles } from "../../io/audit-bundles.ts";
import type { CommandArguments } from "../command-arguments.ts";
import { openingKeys } from "../opening-keys.ts";
import { readText } from "../read-text.ts";
import { Refusal } from "../refusal.ts";
import type { World } from "../world.ts";

/** What to verify with. */
export type Verifier = {
  readonly trust: TrustedKeys;
  readonly verify: (
    logs: readonly LogFiles[],
    more?: { readonly state?: VerifierState | undefined; readonly runs?: RunList | undefined },
  ) => Verdict;
};

/** A verifier by the options; reads keys, writes nothing. */
export const openVerifier = async (args: CommandArguments, world: World): Promise<Verifier> => {
  const trust = await trustOption(args, world);
  const keys = await openingKeys(args, world);
  const open = (sealed: Uint8Array): Uint8Array | undefined => {
    const opened = openSegment(sealed, keys);
    return opened.ok ? opened.bytes : undefined;
  };
  return { trust, verify: (logs, more = {}) => verifyLogs({ logs, trust, open, now: world.now(), ...more }) };
};

const trustOption = async (args: CommandArguments, world: World): Promise<TrustedKeys> => {
  const file = args.one("keys");
  if (file === undefined) return [];
  const trust = parseTrust(await readText(file, world));
  if (!trust.ok) throw new Refusal(`--keys ${JSON.stringify(file)}: ${trust.message}`);
  return trust.keys;
};

/** The bundles at the given paths; throws a Refusal that names what cannot be read. Names are as the user wrote them. */
export const bundlesAt = async (paths: readonly string[], world: World): Promise<readonly LogFiles[]> => {
  try {
    const bundles: LogFiles[] = [];
    for (const path of paths) {
      const full = resolve(world.cwd, path);
      for (const { name, files } of await readBundles([full])) {
        bundles.push({ name: name.startsWith(full) ? path + name.slice(full.length) : name, files });
      }
    }
    return bundles;
  } catch (error) {
    if (!(error instanceof BundleUnreadable)) throw error;
    throw new Refusal(error.message, { hint: "needed is the folder or the .zip of an audit bundle" });
  }
};

/** The JSON object of a file that an option names, where it is given. */
export const jsonOption = async (
  option: string,
  args: CommandArguments,
  world: World,
): Promise<{ readonly [member: string]: unknown } | undefined> => {
  const file = args.one(option);
  if (file === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(await readText(file, world));
    if (typeof value === "object" && value !== null) return value as { readonly [member: string]: unknown };
  } catch (error) {
    if (error instanceof Refusal) throw error;
  }
  throw new Refusal(`--${option} ${JSON.stringify(file)}: holds no JSON object`);
};
