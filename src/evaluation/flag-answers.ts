import type { Flag, Serving } from "../model/flag.ts";
import type { JsonValue } from "../model/json.ts";
import type { Detail, ErrorCode } from "../model/reason.ts";
import type { FlagMetadata, ResolutionDetails } from "../model/resolution-details.ts";
import type { Served } from "../model/rule.ts";
import { parseDate } from "../syntax/instant.ts";
import { must } from "./defect.ts";
import { frozenJson } from "./frozen-json.ts";
import { type Answer, detailsOf, type FlagFacts, Outcome } from "./outcome.ts";

const DAY = 86_400_000;

/** What was served: `variant` is there where the flag has variants. */
export type ServedValue = Pick<Answer, "value" | "variant">;

/** Makes the answers of one flag in one environment. */
export class FlagAnswers implements FlagFacts {
  readonly flagKey: string;
  readonly metadata: FlagMetadata;
  readonly expiresAt: number;
  private readonly variants: ReadonlyMap<string, JsonValue> | undefined;
  private readonly off: Served | undefined;
  private readonly onError: Served | undefined;

  constructor(flag: Flag, serving: Serving) {
    this.flagKey = flag.key;
    this.metadata = metadataOf(flag);
    this.expiresAt = expiryOf(flag);
    this.variants = flag.variants && new Map(flag.variants.map(([name, value]) => [name, frozenJson(value)]));
    this.off = serving.safe ?? offOf(flag, serving);
    this.onError = serving.safe ?? serving.onError;
  }

  /** `safe` or `onError` is stated, so that the caller's default has no say in an error. */
  get settlesErrors(): boolean {
    return this.onError !== undefined;
  }

  /** Resolves a variant's name; a flag of an environment that is not there may have nothing to serve: null. */
  servedValue(served: Served | undefined): ServedValue {
    if (served === undefined) return { value: null };
    if ("value" in served) return { value: frozenJson(served.value) };
    const value = must(this.variants?.get(served.variant), `variant "${served.variant}" of ${this.flagKey}`);
    return { value, variant: served.variant };
  }

  outcome(answer: Answer): Outcome {
    return new Outcome(this, answer);
  }

  /** Nothing to choose from: `safe`, else `off`. */
  disabled(detail: Detail, more: Pick<Answer, "prerequisite"> = {}): Outcome {
    return this.outcome({ ...this.servedValue(this.off), reason: "DISABLED", detail, ...more });
  }

  /** `safe`, else `onError`, else `off`, which gives way to the caller's default if there is one. */
  error(errorCode: ErrorCode, errorMessage: string, more: Pick<Answer, "detail" | "prerequisite"> = {}): Outcome {
    return this.outcome({
      ...this.servedValue(this.onError ?? this.off),
      reason: "ERROR",
      ...more,
      errorCode,
      errorMessage,
    });
  }

  /** An error's answer as its caller gets it. */
  forCaller(details: ResolutionDetails, defaultValue: JsonValue | undefined): ResolutionDetails {
    if (this.settlesErrors || defaultValue === undefined) return details;
    const { variant: _, ...rest } = details;
    return Object.freeze({ ...rest, value: defaultValue });
  }

  /** The caller asked for another type: it gets its own default, even from a gate, whose value it could not read. */
  typeMismatch(errorMessage: string, defaultValue: JsonValue | undefined, now: number): ResolutionDetails {
    const answer: Answer = { value: defaultValue ?? null, reason: "ERROR", errorCode: "TYPE_MISMATCH", errorMessage };
    return Object.freeze(detailsOf(this, answer, now));
  }
}

/** `off`: false for a boolean flag, else the effective default. */
const offOf = (flag: Flag, serving: Serving): Served | undefined => {
  if (serving.off !== undefined) return serving.off;
  if (flag.type === "boolean") return FALSE;
  return serving.default === undefined || "split" in serving.default ? undefined : serving.default;
};

const FALSE: Served = Object.freeze({ value: false });
const NO_METADATA: FlagMetadata = Object.freeze({});

const metadataOf = ({ metadata, owner, category, tags }: Flag): FlagMetadata => {
  const all = {
    ...metadata,
    ...(owner !== undefined && { owner }),
    ...(category !== undefined && { category }),
    ...(tags.length > 0 && { tags }),
  };
  return Object.keys(all).length === 0 ? NO_METADATA : (frozenJson(all) as FlagMetadata);
};

const expiryOf = ({ key, expires }: Flag): number =>
  expires === undefined
    ? Number.POSITIVE_INFINITY
    : must(parseDate(expires), `a date, not "${expires}", as expiry of ${key}`) + DAY;
