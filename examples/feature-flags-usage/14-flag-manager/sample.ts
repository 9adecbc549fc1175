import { CICDFeatureFlagIntegration, FeatureFlagManager } from "signalbox";

const flagManager = new FeatureFlagManager();

// A quarter of the premium users.
await flagManager.registerFlag("new_checkout", {
  enabled: true,
  rolloutStrategy: "percentage",
  rolloutPercentage: 25,
  conditions: [{ field: "userType", operator: "equals", value: "premium" }],
});

const share = async (userType: string): Promise<string> => {
  let served = 0;
  for (let user = 0; user < 10_000; user++) {
    if (await flagManager.isEnabled("new_checkout", { userId: `user-${user}`, userType })) served += 1;
  }
  return `${Math.round(served / 100)} %`;
};
console.log(`premium: ${await share("premium")}, basic: ${await share("basic")}`);

await flagManager.rollback("new_checkout");
console.log(`after the rollback: ${await share("premium")}`);

const release = new CICDFeatureFlagIntegration({ branch: "release/1.2", context: { sha: "4f2c1a9" } });
const feature = new CICDFeatureFlagIntegration({ branch: "feature/button" });
console.log(`release: ${release.getQualityGateThresholds()["test_coverage"]}, ${release.getDeploymentStrategy()}`);
console.log(`feature: ${feature.getQualityGateThresholds()["test_coverage"]}, ${feature.getDeploymentStrategy()}`);
