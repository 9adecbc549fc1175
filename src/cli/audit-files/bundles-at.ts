import { resolve } from "node:path";
import type { LogFiles } from "../../audit/verify/verify-logs.ts";
import { BundleUnreadable, readBundles } from "../../io/audit-bundles.ts";
import { Refusal } from "../refusal.ts";
import type { World } from "../world.ts";
import { shortName } from "./short-name.ts";

/** The bundles at the given paths, by their paths from here; throws a Refusal that names what cannot be read. */
export const bundlesAt = async (paths: readonly string[], world: World): Promise<readonly LogFiles[]> => {
  try {
    const bundles = await readBundles(paths.map((path) => resolve(world.cwd, path)));
    return bundles.map(({ name, files }) => ({ name: shortName(name, world), files }));
  } catch (error) {
    if (!(error instanceof BundleUnreadable)) throw error;
    throw new Refusal(`${shortName(error.place, world)}: ${error.problem}`, {
      hint: "needed is the folder or the .zip of an audit bundle, or a folder of them; without PATH it is audit",
    });
  }
};
