/** What the runner says about the run. An allow-list: no other variable of the process is ever looked at. */
export declare const RUNNER_VARIABLES: readonly ["GITHUB_ACTION", "GITHUB_ACTOR", "GITHUB_API_URL", "GITHUB_EVENT_NAME", "GITHUB_EVENT_PATH", "GITHUB_JOB", "GITHUB_REF", "GITHUB_REPOSITORY", "GITHUB_REPOSITORY_OWNER", "GITHUB_RUN_ATTEMPT", "GITHUB_RUN_ID", "GITHUB_RUN_NUMBER", "GITHUB_SERVER_URL", "GITHUB_SHA", "GITHUB_STEP_SUMMARY", "GITHUB_TRIGGERING_ACTOR", "GITHUB_WORKFLOW", "GITHUB_WORKSPACE", "RUNNER_ARCH", "RUNNER_OS", "RUNNER_TEMP"];
export type RunnerVariable = (typeof RUNNER_VARIABLES)[number];
/** Variables that are set and not empty. */
export type RunnerEnvironment = {
    readonly [name in RunnerVariable]?: string;
};
/** Reads the allowed variables of the process. */
export declare const readRunnerEnvironment: (env?: {
    readonly [name: string]: string | undefined;
}) => RunnerEnvironment;
/** The JSON of the event. Throws an Error when the file cannot be read or is not JSON. */
export declare const readEventPayload: (path: string | undefined) => Promise<unknown>;
