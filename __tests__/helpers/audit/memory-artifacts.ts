import { createHash } from "node:crypto";
import type { ArtifactStore, Downloaded } from "../../../src/io/artifact-store.ts";

type Files = ReadonlyMap<string, Uint8Array>;

/** The artifacts of one run, in memory, and what somebody with the right to do so may make of them. */
export type MemoryArtifacts = ArtifactStore & {
  readonly names: () => readonly string[];
  readonly files: (name: string) => Files;
  readonly remove: (name: string) => void;
  /** Puts other files under a name, as if they had been stored so. */
  readonly replace: (name: string, files: Files) => void;
  /** How an artifact answers from now on when it is fetched. */
  readonly answer: (name: string, answer: Downloaded) => void;
  /** From now on nothing can be listed. */
  readonly fail: (message: string) => void;
};

export const memoryArtifacts = (): MemoryArtifacts => {
  const stored = new Map<string, { readonly id: number; readonly files: Files }>();
  const answers = new Map<string, Downloaded>();
  let failure: string | undefined;
  let id = 0;
  const filesOf = (name: string): Files => {
    const found = stored.get(name);
    if (found === undefined) throw new Error(`no artifact "${name}"; there are ${[...stored.keys()].join(", ")}`);
    return found.files;
  };
  return {
    upload: async (name, files) => {
      if (stored.has(name)) return { ok: false, message: `an artifact with this name already exists: ${name}` };
      stored.set(name, { id: ++id, files });
      return { ok: true, value: { id, name } };
    },
    list: async () =>
      failure === undefined
        ? { ok: true, value: [...stored].map(([name, one]) => ({ id: one.id, name, digest: digestOf(one.files) })) }
        : { ok: false, message: failure },
    download: async ({ name }) => answers.get(name) ?? { ok: true, value: filesOf(name) },
    names: () => [...stored.keys()],
    files: filesOf,
    remove: (name) => {
      filesOf(name);
      stored.delete(name);
    },
    replace: (name, files) => {
      filesOf(name);
      stored.set(name, { id: ++id, files });
    },
    answer: (name, answer) => {
      answers.set(name, answer);
    },
    fail: (message) => {
      failure = message;
    },
  };
};

const digestOf = (files: Files): string => {
  const hash = createHash("sha256");
  for (const [name, bytes] of files) hash.update(name).update(bytes);
  return `sha256:${hash.digest("hex")}`;
};
