/** The context that a pipeline gives by itself: an allow-list, never the whole process environment. */
export declare const BUILT_IN_ATTRIBUTES: {
    readonly repository: "string";
    readonly repository_owner: "string";
    readonly ref: "string";
    readonly branch: "string";
    readonly base: "string";
    readonly tag: "string";
    readonly sha: "string";
    readonly event: "string";
    readonly actor: "string";
    readonly triggering_actor: "string";
    readonly pr_author: "string";
    readonly pr: "number";
    readonly fork: "boolean";
    readonly draft: "boolean";
    readonly labels: "list";
    readonly changed_files: "list";
    readonly workflow: "string";
    readonly job: "string";
    readonly run_id: "number";
    readonly run_number: "number";
    readonly run_attempt: "number";
    readonly runner_os: "string";
    readonly runner_arch: "string";
    readonly environment: "string";
    readonly targetingKey: "string";
};
export type BuiltInAttribute = keyof typeof BUILT_IN_ATTRIBUTES;
/** What the geographic strategy reads. No pipeline knows them, so a caller adds them; they need no declaration. */
export declare const GEOGRAPHIC_ATTRIBUTES: {
    readonly country: "string";
    readonly region: "string";
    readonly ip: "string";
};
