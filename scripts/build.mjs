/**
 * Builds dist/: tsc emits JavaScript to lib/, ncc bundles it, one bundle a door.
 * Reproducible: the same sources and lock file give the same bytes, so CI can compare a rebuild with the commit.
 */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(import.meta.url);
const root = join(import.meta.dirname, "..");
const out = join(root, process.argv[2] ?? "dist");
const scratch = join(root, "lib");

/** Packages that only define functions when loaded; so told, webpack drops undici and OIDC from a plain evaluation. */
const FREE_OF_SIDE_EFFECTS = ["core", "http-client", "exec", "io"];

const run = (file, args) => execFileSync(process.execPath, [file, ...args], { cwd: root, stdio: "inherit" });

const markFreeOfSideEffects = () => {
  for (const name of FREE_OF_SIDE_EFFECTS) {
    const file = join(root, "node_modules", "@actions", name, "package.json");
    const manifest = JSON.parse(readFileSync(file, "utf8"));
    writeFileSync(file, `${JSON.stringify({ ...manifest, sideEffects: false }, null, 2)}\n`);
  }
};

const bundle = (entry, folder) =>
  run(require.resolve("@vercel/ncc/dist/ncc/cli.js"), [
    "build",
    join(scratch, entry),
    "--out",
    folder,
    "--no-cache",
    "--license",
    "licenses.txt",
    // To read and compile the bundle is a good part of a cold start. Names of functions stay, so stacks can be read.
    "--minify",
    "--quiet",
  ]);

rmSync(scratch, { recursive: true, force: true });
run(join(root, "node_modules", "typescript", "bin", "tsc"), ["-p", root]);
markFreeOfSideEffects();
// ncc never deletes the chunks of an earlier build.
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
bundle("action/main.js", out);
bundle("cli/main.js", join(out, "cli"));
bundle("api.js", join(out, "api"));
run(join(root, "node_modules", "typescript", "bin", "tsc"), [
  "-p",
  join(root, "tsconfig.types.json"),
  "--outDir",
  join(out, "types"),
]);
cpSync(join(root, "scripts", "cli-stub.js"), join(out, "cli.js"));
for (const needed of [
  "index.js",
  "package.json",
  "cli/index.js",
  "cli/package.json",
  "cli.js",
  "api/index.js",
  "types/api.d.ts",
]) {
  if (!existsSync(join(out, needed))) throw new Error(`build: ${needed} is missing in ${readdirSync(out).join(", ")}`);
}
