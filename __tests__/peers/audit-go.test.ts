import { execFile, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { parseCheckpoint } from "../../src/audit/checkpoint.ts";
import { createKey, parsePrivateKey, parseVerifierKey, SIGNATURE_ALGORITHMS } from "../../src/audit/note-key.ts";
import { parseNote, verifyNote } from "../../src/audit/signed-note.ts";
import { consistencyProof, inclusionProof, verifyConsistency, verifyInclusion } from "../../src/digest/merkle-proof.ts";
import { leafHash, merkleRoot } from "../../src/digest/merkle-tree.ts";
import { consistencyProbes, inclusionProbes } from "../helpers/audit/proof-probes.ts";
import { noteOf, openLines, seededBytes } from "../helpers/audit/test-log.ts";

const FOLDER = fileURLToPath(new URL("audit-go", import.meta.url));
const hasGo = spawnSync("go", ["version"]).status === 0;
const withGo = hasGo ? describe : describe.skip;
/** The first call compiles. */
const COMPILE_MS = 300_000;

type Answer = {
  readonly roots: readonly string[];
  readonly checkpoint: string;
  readonly inclusion: readonly (readonly string[] | null)[];
  readonly consistency: readonly (readonly string[] | null)[];
  readonly opened: { readonly Origin: string; readonly Size: number; readonly Hash: string } | null;
  readonly error: string;
  readonly inclusionOK: readonly boolean[];
  readonly consistencyOK: readonly boolean[];
};

const ask = (request: object): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const child = execFile("go", ["run", "."], { cwd: FOLDER, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      if (error === null) resolve(JSON.parse(stdout) as Answer);
      else reject(new Error(`go run: ${stderr}`));
    });
    child.stdin?.end(JSON.stringify(request));
  });

const hash = (bytes: Uint8Array): Uint8Array => createHash("sha256").update(bytes).digest();
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
const bytesOf = (text: string): Uint8Array => Buffer.from(text, "base64");

const keyOf = (algorithm: (typeof SIGNATURE_ALGORITHMS)[number]) => {
  const made = createKey({ name: "signalbox.test/peer", algorithm, random: seededBytes(11) });
  if (!made.ok) throw new Error(made.message);
  const signer = parsePrivateKey(made.key.privateKey);
  const verifier = parseVerifierKey(made.key.vkey);
  if (!signer.ok || !verifier.ok) throw new Error("a key that was made is read");
  return { ...made.key, signer: signer.key, verifier: verifier.key };
};

withGo("Go's notes and trees, with go (skipped where there is none)", () => {
  const origin = "signalbox/acme/shop/1/1/deploy/peer";
  const lines = openLines(21, { origin });
  const leaves = lines.map((line) => leafHash(hash, Buffer.from(line)));
  const root = base64(merkleRoot(hash, leaves));
  const ed25519 = keyOf("ed25519");
  let grown: Answer;

  const inclusions = leaves.flatMap((leaf, index) => {
    const proof = inclusionProof(hash, leaves, index).map(base64);
    return inclusionProbes({ index, size: leaves.length, leaf: base64(leaf), root, proof });
  });
  const consistencies = leaves.flatMap((_, index) => {
    const root1 = base64(merkleRoot(hash, leaves.slice(0, index + 1)));
    const proof = consistencyProof(hash, leaves, index + 1).map(base64);
    return consistencyProbes({ size1: index + 1, size2: leaves.length, root1, root2: root, proof });
  });

  beforeAll(async () => {
    grown = await ask({
      entries: lines,
      origin,
      privateKey: ed25519.privateKey,
      inclusion: inclusions,
      consistency: consistencies,
    });
  }, COMPILE_MS);

  test("have our roots at every size", () => {
    expect(leaves.map((_, index) => base64(merkleRoot(hash, leaves.slice(0, index + 1))))).toEqual(grown.roots);
  });

  test("have our proofs of every entry and of every beginning", () => {
    const included = leaves.map((_, index) => inclusionProof(hash, leaves, index).map(base64));
    const began = leaves.map((_, index) => consistencyProof(hash, leaves, index + 1).map(base64));
    expect(included).toEqual(grown.inclusion.map((proof) => proof ?? []));
    expect(began).toEqual(grown.consistency.map((proof) => proof ?? []));
  });

  test("judge every proof, right or wrong, as we do", () => {
    const ours = inclusions.map(({ leaf, root, proof, ...place }) =>
      verifyInclusion(hash, { ...place, leaf: bytesOf(leaf), root: bytesOf(root), proof: proof.map(bytesOf) }),
    );
    expect(ours).toEqual(grown.inclusionOK);
    const began = consistencies.map(({ root1, root2, proof, ...sizes }) =>
      verifyConsistency(hash, { ...sizes, root1: bytesOf(root1), root2: bytesOf(root2), proof: proof.map(bytesOf) }),
    );
    expect(began).toEqual(grown.consistencyOK);
    expect(new Set([...ours, ...began])).toEqual(new Set([true, false]));
  });

  test("sign a checkpoint with our key that we verify", () => {
    const parsed = parseNote(grown.checkpoint);
    if (!parsed.ok) throw new Error(parsed.message);
    expect(verifyNote(parsed.note, [ed25519.verifier])).toEqual({ status: "verified", keys: [ed25519.verifier] });
    expect(parseCheckpoint(parsed.note.text)).toEqual({
      ok: true,
      checkpoint: { origin, size: 21, root: Buffer.from(root, "base64") },
    });
  });

  test.each(SIGNATURE_ALGORITHMS)(
    "verify a checkpoint that we sign with %s, and not one that was changed",
    async (algorithm) => {
      const key = keyOf(algorithm);
      const note = noteOf(origin, lines, [key.signer]);
      const good = await ask({ origin, note, vkey: key.vkey });
      expect(good).toMatchObject({ error: "", opened: { Origin: origin, Size: 21, Hash: root } });
      const changed = await ask({ origin, note: note.replace("\n21\n", "\n20\n"), vkey: key.vkey });
      expect(changed).toMatchObject({ opened: null, error: expect.stringContaining("signature") as unknown as string });
    },
    COMPILE_MS,
  );
});
