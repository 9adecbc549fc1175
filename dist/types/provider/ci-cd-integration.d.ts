import { type Standpoint } from "../io/pipeline-context.ts";
import type { JsonValue } from "../model/json.ts";
import { type WorkflowCondition } from "./workflow-conditions.ts";
/** Where the flags are and what is known of the run; all of it is found out where it is left out. */
export type IntegrationOptions = Standpoint & {
    /** A flag file; else config/feature-flags.yaml, else the one that ships with the package. */
    readonly config?: string;
    readonly environment?: string;
    readonly branch?: string;
    /** Attributes that add to those of the run, and win. */
    readonly context?: {
        readonly [attribute: string]: JsonValue;
    };
    /** Epoch milliseconds. */
    readonly clock?: () => number;
};
/**
 * What a pipeline asks of its flags. Everything is read when it is made, once, so its answers agree with one another;
 * methods answer at once, and `await` may stand before them. Throws FlagsRefused for a file that is not valid.
 */
export declare class CICDFeatureFlagIntegration {
    #private;
    constructor(options?: IntegrationOptions);
    /** The environment that the context belongs to, or that was asked for. */
    get environment(): string;
    /** The limit of every flag with a threshold, by its key. Throws where a limit cannot be evaluated. */
    getQualityGateThresholds(): {
        readonly [flag: string]: number;
    };
    /** How a version goes out: the flag deployment_strategy. Throws where it cannot be evaluated. */
    getDeploymentStrategy(): string;
    /** The flag parallel_test_execution; false where it cannot be evaluated. */
    shouldRunParallelTests(): boolean;
    /** The flag automated_security_scanning; true where it cannot be evaluated, for no fault may skip a scan. */
    shouldRunSecurityScan(): boolean;
    /** The flag deployment_approval_gates; true where it cannot be evaluated. */
    requiresDeploymentApproval(): boolean;
    /** The flag strict_quality_gates; true where it cannot be evaluated. */
    shouldEnforceQualityGates(): boolean;
    /** What to write behind `if:` for each flag, over the output `flags` of the job of that id. */
    generateWorkflowConditions(job?: string): {
        readonly [flag: string]: WorkflowCondition;
    };
}
