/** Node 24 strips the types itself, so no transform stands between a test and its source. */
export default {
  testEnvironment: "node",
  roots: ["<rootDir>/__tests__"],
  testMatch: ["**/*.test.ts"],
  extensionsToTreatAsEsm: [".ts"],
  transform: {},
  // Many tests wait for processes and for services that do not answer.
  maxWorkers: "100%",
  coverageProvider: "v8",
  collectCoverageFrom: ["src/**/*.ts"],
  coverageThreshold: { global: { lines: 95, branches: 95 } },
};
