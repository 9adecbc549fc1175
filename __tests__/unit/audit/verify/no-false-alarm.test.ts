import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { buildBundle } from "../../../../src/audit/bundle.ts";
import { type AuditEvent, EVENTS } from "../../../../src/audit/event-catalogue.ts";
import { verifyLogs } from "../../../../src/audit/verify/verify-logs.ts";
import { START, seededBytes, testSigner, testWriter, trusted } from "../../../helpers/audit/test-log.ts";

const KEY = testSigner();
const TRUST = [trusted(KEY)];
const ORDINARY = (Object.keys(EVENTS) as AuditEvent[]).filter(
  (event) => !/^log\.(?:opened|closed)|^audit\.bundle/.test(event),
);
const LOGS_PER_CASE = 20;

// 500 cases of 20 logs each: 10,000 honest logs.
test("no honest log raises an alarm, whatever its entries say and however its clock goes", () => {
  const draft = fc.record({
    event: fc.constantFrom(...ORDINARY),
    text: fc.oneof(fc.string({ unit: "binary" }), fc.string({ maxLength: 5 })),
    value: fc.jsonValue({ maxDepth: 2 }),
    step: fc.integer({ min: -5000, max: 5000 }),
  });
  fc.assert(
    fc.property(fc.array(draft, { maxLength: 4 }), fc.nat(), (drafts, seed) => {
      const logs = Array.from({ length: LOGS_PER_CASE }, (_, index) => {
        let now = START;
        const writer = testWriter({
          origin: `log/${index}`,
          signer: KEY,
          now: () => now,
          random: seededBytes(seed + index),
        });
        for (const { event, text, value, step } of drafts.slice(index % 3)) {
          now += step * (index + 1);
          writer.append({
            "event.name": event,
            outcome: "success",
            "change.reason": text,
            "feature_flag.result.value": value as never,
          });
        }
        return { name: `log-${index}`, files: buildBundle(writer.close(), { kind: "bundle", run: null }) };
      });
      const verdict = verifyLogs({ logs, trust: TRUST, now: START });
      expect(verdict.findings.filter(({ grade }) => grade !== "note" && grade !== "warning")).toEqual([]);
      expect(verdict.status).toBe("verified");
    }),
    { numRuns: 500 },
  );
}, 60_000);
