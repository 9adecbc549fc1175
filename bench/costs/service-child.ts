import { startResultsService } from "../../__tests__/helpers/results-service/results-service.ts";
import { serviceVariables } from "../../__tests__/helpers/runner/runtime-services.ts";

/** The service of the tests in a process of its own: the bench waits for its programs and could not answer them. */
const service = await startResultsService({ repository: "octo/shop" });
process.on("disconnect", () => process.exit());
/** The variables by which a job of the benchmark's run finds it. */
process.send?.(serviceVariables(service.environmentOf({ runId: "1", job: "flags" })));
