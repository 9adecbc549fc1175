import { describe, expect, test } from "@jest/globals";
import { commonFields, manifestRunOf, nameLog } from "../../../../src/action/audit/step-run.ts";
import { eventVector, variablesOf } from "../../../helpers/event-vectors.ts";

const RUN = { ...variablesOf(eventVector("push-branch")), GITHUB_ACTION: "flags" };

describe("the name of a log", () => {
  test("differs by job at the backend, step, attempt and try", () => {
    const names = [
      nameLog(RUN, "a"),
      nameLog(RUN, "b"),
      nameLog({ ...RUN, GITHUB_ACTION: "other" }, "a"),
      nameLog({ ...RUN, GITHUB_RUN_ATTEMPT: "2" }, "a"),
      nameLog(RUN, "a", 1),
      nameLog(RUN, "a", 2),
    ];
    expect(new Set(names.map(({ artifact }) => artifact)).size).toBe(names.length);
    expect(new Set(names.map(({ origin }) => origin)).size).toBe(names.length);
    expect(nameLog(RUN, "a")).toEqual(names[0]);
  });

  test("has the characters that artifacts may have, whatever the job is called", () => {
    const { artifact } = nameLog({ ...RUN, GITHUB_JOB: `../ü:"<>|*?\r\n${"x".repeat(300)}` }, "a");
    expect(artifact).toMatch(/^signalbox-audit-[A-Za-z0-9_-]{1,200}$/);
  });

  test("is one where the runner tells nothing", () => {
    expect(nameLog({}, "")).toEqual({
      origin: expect.stringMatching(/^signalbox\/unknown\/unknown\/0\/1\/job\/[0-9a-f]{16}$/),
      artifact: expect.stringMatching(/^signalbox-audit-0-1-job-[0-9a-f]{16}$/),
    });
  });
});

describe("the run", () => {
  const same = <T>(draft: T): T => draft;

  test("is in the manifest as far as it is known", () => {
    expect(manifestRunOf(RUN, same)).toMatchObject({
      repository: "acme/shop",
      run_id: "7766554433",
      run_number: 42,
      event: "push",
      actor: "alice",
    });
    expect(manifestRunOf({ GITHUB_REPOSITORY: "a/b", GITHUB_RUN_ID: "1", GITHUB_RUN_NUMBER: "1e3" }, same)).toEqual({
      repository: "a/b",
      run_id: "1",
      run_number: 0,
      run_attempt: 0,
      workflow: "",
      job: "",
      event: "",
      sha: "",
      ref: "",
      actor: "unknown",
    });
    expect(manifestRunOf({ GITHUB_REPOSITORY: "a/b" }, same)).toBeNull();
    expect(manifestRunOf({ GITHUB_RUN_ID: "1" }, same)).toBeNull();
  });

  test("says nothing that the runner did not say", () => {
    expect(commonFields({})).toEqual({
      classification: "internal",
      "actor.type": "workflow",
      "actor.id": "unknown",
      "signalbox.run_number": 0,
      "signalbox.run_attempt": 0,
    });
  });

  test("was started by whoever started this attempt", () => {
    expect(commonFields({ GITHUB_ACTOR: "a", GITHUB_TRIGGERING_ACTOR: "b" })["actor.id"]).toBe("b");
    expect(commonFields({ GITHUB_ACTOR: "a" })["actor.id"]).toBe("a");
  });
});
