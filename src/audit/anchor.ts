/** The head of a log at one moment, remembered outside of it. Shape frozen: it stands in entries of other logs. */
export type Anchor = {
  readonly origin: string;
  readonly size: number;
  /** Base64 of the 32 bytes of the Merkle root. */
  readonly root: string;
};

/** The anchors that a JSON value lists; whatever has not the shape of one is left out. */
export const anchorsIn = (value: unknown): readonly Anchor[] => (Array.isArray(value) ? value.filter(isAnchor) : []);

const isAnchor = (value: unknown): value is Anchor => {
  if (typeof value !== "object" || value === null) return false;
  const { origin, size, root } = value as Partial<Record<keyof Anchor, unknown>>;
  return typeof origin === "string" && Number.isSafeInteger(size) && (size as number) > 0 && typeof root === "string";
};
