import { CLOSED_PORT_URL } from "./github-context.ts";

/** Where the cache and artifact clients of the process find their service. */
export type RuntimeServices = {
  readonly resultsUrl?: string;
  readonly runtimeToken?: string;
  readonly cacheServiceV2?: boolean;
  readonly cacheMode?: string;
};

/** Unsigned, with the scope that @actions/artifact looks for. */
const RUNTIME_TOKEN = [{ alg: "none" }, { scp: "Actions.Results:run-backend-id:job-backend-id" }, {}]
  .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
  .join(".");

/**
 * The ACTIONS_ variables, which only `uses:` steps get.
 * Source: actions/runner, src/Runner.Worker/Handlers/NodeScriptActionHandler.cs, RunAsync.
 * @param services "absent" leaves them all out, which no runner of github.com does
 */
export function serviceVariables(services: RuntimeServices | "absent"): Record<string, string> {
  if (services === "absent") return {};
  const url = `${services.resultsUrl ?? CLOSED_PORT_URL}/`;
  return {
    ACTIONS_RUNTIME_URL: url,
    ACTIONS_RUNTIME_TOKEN: services.runtimeToken ?? RUNTIME_TOKEN,
    ACTIONS_CACHE_URL: url,
    ACTIONS_RESULTS_URL: url,
    ...(services.cacheServiceV2 !== false && { ACTIONS_CACHE_SERVICE_V2: "True" }),
    ...(services.cacheMode !== undefined && { ACTIONS_CACHE_MODE: services.cacheMode }),
  };
}
