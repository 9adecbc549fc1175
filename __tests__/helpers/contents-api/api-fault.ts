/** Something that goes wrong with a request instead of its answer. */
export type ApiFault = {
  /** Requests whose path (decoded, from `/repos` on) holds this text, or all. */
  readonly path?: string;
  /** How often it strikes; without end unless given. */
  readonly times?: number;
} & (
  | {
      readonly kind: "status";
      readonly status: number;
      readonly message?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly kind: "reset" }
  | { readonly kind: "slow"; readonly delayMs: number }
  | { readonly kind: "truncated" }
);

/** The faults that a test has asked for. */
export type Faults<Fault> = {
  add(fault: Fault): void;
  /** The fault that strikes this request, counted as used; the one added last goes first. */
  strike(path: string): Fault | undefined;
  clear(): void;
};

/** An empty list of faults. @param strikes whether a fault is meant for this path */
export function createFaults<Fault extends { readonly path?: string; readonly times?: number }>(
  strikes: (fault: Fault, path: string) => boolean = (fault, path) => path.includes(fault.path ?? ""),
): Faults<Fault> {
  let faults: { readonly fault: Fault; left: number }[] = [];
  return {
    add: (fault) => void faults.unshift({ fault, left: fault.times ?? Number.POSITIVE_INFINITY }),
    strike(path) {
      const hit = faults.find(({ fault, left }) => left > 0 && strikes(fault, path));
      if (hit !== undefined) hit.left -= 1;
      return hit?.fault;
    },
    clear: () => {
      faults = [];
    },
  };
}
