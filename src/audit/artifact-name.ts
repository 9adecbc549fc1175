/** Origin of a bundle's log: `signalbox/OWNER/REPO/RUN/ATTEMPT/JOB/DIGEST`. */
const PARTS = 7;

/** The name of the artifact that holds the log of this origin; undefined for a log that no run wrote. Frozen. */
export const artifactOf = (origin: string): string | undefined => {
  const parts = origin.split("/");
  return parts.length === PARTS && parts[0] === "signalbox" ? `signalbox-audit-${parts.slice(3).join("-")}` : undefined;
};

/** Whether two logs are of one attempt of one run. */
export const isSameAttempt = (origin: string, other: string): boolean =>
  artifactOf(origin) !== undefined && artifactOf(other) !== undefined && attemptOf(origin) === attemptOf(other);

const attemptOf = (origin: string): string => origin.split("/").slice(0, -2).join("/");
