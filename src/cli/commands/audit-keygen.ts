import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
import { createKey, SIGNATURE_ALGORITHMS } from "../../audit/note-key.ts";
import { generateRecipient } from "../../audit/sealing/random-identity.ts";
import { writeWholeFile } from "../../io/write-whole-file.ts";
import type { CommandRun } from "../command.ts";
import type { CommandArguments } from "../command-arguments.ts";
import { Refusal } from "../refusal.ts";
import { safeText } from "../safe-text.ts";
import { writeJson } from "../write-json.ts";

/** Only who made a private key may read it. */
const PRIVATE = 0o600;

/** `signalbox audit keygen`: a private key into a file, its public half on the output. */
export const auditKeygen: CommandRun = async (args, world) => {
  const [file = ""] = args.positionals;
  const made = args.has("recipient") ? recipientPair(args) : signingPair(args);
  const saved = await writeWholeFile(resolve(world.cwd, file), `${made.secret}\n`, { replace: false, mode: PRIVATE });
  if (!saved.ok) throw new Refusal(`${JSON.stringify(file)}: ${saved.message}`, { hint: "a key is never overwritten" });
  if (args.has("json")) {
    await writeJson(world.stdout, { schema_version: 1, kind: made.kind, public: made.shown, file });
    return 0;
  }
  await world.stdout.write(`${safeText(made.shown)}\n`);
  await world.stderr.write(
    `${safeText(`wrote the private key to ${file}; keep it as a secret, publish the line above`)}\n`,
  );
  return 0;
};

type Pair = { readonly kind: "signing" | "recipient"; readonly secret: string; readonly shown: string };

const signingPair = (args: CommandArguments): Pair => {
  const name = args.one("name");
  if (name === undefined) throw new Refusal("--name is needed", { hint: "such as --name signalbox.example/acme" });
  const algorithm = SIGNATURE_ALGORITHMS.find((one) => one === args.one("algorithm")) ?? "ed25519";
  const made = createKey({ name, algorithm, random: randomBytes });
  if (!made.ok) throw new Refusal(`--name: ${made.message}`);
  return { kind: "signing", secret: made.key.privateKey, shown: made.key.vkey };
};

const recipientPair = (args: CommandArguments): Pair => {
  if (args.has("name") || args.has("algorithm")) {
    throw new Refusal("--recipient makes a key for sealing: it has neither --name nor --algorithm");
  }
  const { recipient, identity } = generateRecipient(randomBytes);
  return { kind: "recipient", secret: identity, shown: recipient };
};
