import type { Engine } from "../adapter.ts";
import type { NeutralFlag } from "../workload/flags.ts";
import type { User } from "../workload/users.ts";

/** No evaluation: the walk over keys and users, and the sink. Every other row contains this. */
export const name = "harness alone";
export const hash = "none";

/** The keys are all that it counts. */
export function convert(flags: readonly NeutralFlag[]): string {
  return JSON.stringify(flags.map((flag) => flag.key));
}

/** Reads the key and the user, as an engine would have to, and nothing else. */
export async function load(text: string): Promise<Engine> {
  const count = JSON.parse(text).length;
  const answer = (key: string, context: unknown) => key.length + (context as User).seats > count;
  return {
    ctx: (user) => user,
    bool: answer,
    variant: answer,
    all: (context) => answer("", context),
    pick: () => undefined,
    close: () => {},
  };
}
