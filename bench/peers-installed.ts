import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const HERE = fileURLToPath(new URL("./", import.meta.url));

type Manifest = { readonly version: string; readonly dependencies?: { readonly [name: string]: string } };

/** The command that installs the peers, as a person would type it in the root folder. */
export const INSTALL_COMMAND = "npm ci --prefix bench";

/** The installed version of a package of bench/; undefined where it is not installed. */
export function installedVersion(name: string): string | undefined {
  const file = `${HERE}node_modules/${name}/package.json`;
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Manifest).version : undefined;
}

/** Packages that bench/package.json asks for and that are missing or of another version. */
export function missingPeers(): string[] {
  const { dependencies = {} } = JSON.parse(readFileSync(`${HERE}package.json`, "utf8")) as Manifest;
  return Object.keys(dependencies).filter((name) => installedVersion(name) !== dependencies[name]);
}

/** Installs what the lock file says; scripts of packages are not run. */
export function installPeers(): void {
  execFileSync("npm", ["ci", "--ignore-scripts"], { cwd: HERE, stdio: ["ignore", 2, 2] });
}
