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

export type ApiFaults = {
  add(fault: ApiFault): void;
  /** The fault that strikes this request, counted as used; the one added last goes first. */
  strike(path: string): ApiFault | undefined;
  clear(): void;
};

/** An empty list of faults. */
export function createApiFaults(): ApiFaults {
  let faults: { readonly fault: ApiFault; left: number }[] = [];
  return {
    add: (fault) => void faults.unshift({ fault, left: fault.times ?? Number.POSITIVE_INFINITY }),
    strike(path) {
      const hit = faults.find(({ fault, left }) => left > 0 && path.includes(fault.path ?? ""));
      if (hit !== undefined) hit.left -= 1;
      return hit?.fault;
    },
    clear: () => {
      faults = [];
    },
  };
}
