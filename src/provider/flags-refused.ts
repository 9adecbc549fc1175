import type { ImportNote } from "../interop/import-note.ts";
import type { Problem } from "../model/problem.ts";

/** A change of flags that was not made: what is wrong with it. The flags are as they were before. */
export class FlagsRefused extends Error {
  readonly problems: readonly Problem[];
  readonly notes: readonly ImportNote[];

  constructor(
    what: string,
    found: { readonly problems?: readonly Problem[]; readonly notes?: readonly ImportNote[] } = {},
  ) {
    const { problems = [], notes = [] } = found;
    const errors = problems.filter(({ severity }) => severity === "error");
    const first = [...errors, ...notes][0]?.message;
    super(first === undefined ? what : `${what}: ${first}`);
    this.name = "FlagsRefused";
    this.problems = problems;
    this.notes = notes;
  }
}
