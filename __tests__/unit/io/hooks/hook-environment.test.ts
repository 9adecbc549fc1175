import { describe, expect, test } from "@jest/globals";
import { hookEnvironment, parseHookEnvironment } from "../../../../src/io/hooks/hook-environment.ts";

const env = {
  PATH: "/bin",
  HOME: "/home/x",
  LANG: "C",
  TMPDIR: "/t",
  RUNNER_TEMP: "/r",
  EMPTY: undefined,
  KUBECONFIG: "/k",
  AWS_REGION: "eu-north-1",
  AWS_SECRET_ACCESS_KEY: "s",
  INPUT_TOKEN: "secret",
  "INPUT_KILL-TOKEN": "secret",
  input_token: "secret",
  GITHUB_TOKEN: "secret",
  GITHUB_ENV: "/e",
  GITHUB_OUTPUT: "/o",
  ACTIONS_RUNTIME_TOKEN: "secret",
  ACTIONS_RESULTS_URL: "https://r",
  ACTIONS_ID_TOKEN_REQUEST_URL: "https://i",
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: "secret",
  SIGNALBOX_OVERRIDES: "a=b",
  NODE_OPTIONS: "--inspect",
  BASH_ENV: "/b",
  LD_PRELOAD: "/l",
};
const plain = { PATH: "/bin", HOME: "/home/x", LANG: "C", TMPDIR: "/t", RUNNER_TEMP: "/r" };
const nothing = { listed: [], oidc: false };

describe("a hook sees of the environment", () => {
  test("what programs need, and no more", () => {
    expect(hookEnvironment(env, nothing)).toEqual(plain);
  });

  test("what the caller listed, by name or by the beginning of names", () => {
    const { AWS_REGION, AWS_SECRET_ACCESS_KEY, KUBECONFIG } = env;
    const more = { AWS_REGION, AWS_SECRET_ACCESS_KEY, KUBECONFIG };
    expect(hookEnvironment(env, { ...nothing, listed: ["KUBECONFIG", "AWS_*"] })).toEqual({ ...plain, ...more });
  });

  test("the OIDC request, only when asked for", () => {
    expect(hookEnvironment(env, { ...nothing, oidc: true })).toEqual({
      ...plain,
      ACTIONS_ID_TOKEN_REQUEST_URL: "https://i",
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: "secret",
    });
  });

  test.each(["INPUT*", "A*", "ACTIONS*", "GITHUB*", "SIGNALBOX*", "S*", "G*", "i*", "I*"])(
    "no token, however wide %s is",
    (listed) => {
      const seen = hookEnvironment(env, { ...nothing, listed: [listed] });
      expect(Object.values(seen).filter((value) => value === "secret" || value === "/e" || value === "a=b")).toEqual(
        [],
      );
    },
  );
});

describe("a list of variables", () => {
  test.each([
    ["", []],
    ["KUBECONFIG", ["KUBECONFIG"]],
    [" KUBECONFIG,AWS_*\n_x  y1 ", ["KUBECONFIG", "AWS_*", "_x", "y1"]],
    ["GITHUB_REF", ["GITHUB_REF"]],
  ])("%j is taken", (text, value) => {
    expect(parseHookEnvironment(text)).toEqual({ ok: true, value });
  });

  test.each([
    "*",
    "1A",
    "A=B",
    "A**",
    "*A",
    "A-B",
    "$(x)",
    "GITHUB_TOKEN",
    "github_token",
    "INPUT_X",
    "ACTIONS_RUNTIME_TOKEN",
    "ACTIONS_*",
    "SIGNALBOX_VERSION",
    "GITHUB_ENV",
    "A,GITHUB_PATH",
  ])("%j is refused", (text) => {
    expect(parseHookEnvironment(text).ok).toBe(false);
  });
});
