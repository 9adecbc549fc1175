/**
 * The id that the backend of GitHub Actions gives a job: in the claim `scp` of the runtime token, as
 * `Actions.Results:<run>:<job>` (source: @actions/artifact, getBackendIdsFromToken). Empty where there is none.
 * The token is not verified: the runner gave it, and the id only keeps names apart.
 */
export const jobBackendId = (token: string | undefined): string => {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token?.split(".")[1] ?? "", "base64url").toString("utf8"));
    const scopes = String((claims as { readonly scp?: unknown }).scp ?? "").split(" ");
    const [, , job = ""] = scopes.find((scope) => scope.startsWith("Actions.Results:"))?.split(":") ?? [];
    return job;
  } catch {
    return "";
  }
};
