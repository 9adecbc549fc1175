import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { EntryDraft } from "../../../../src/audit/entry.ts";
import { FIELDS } from "../../../../src/audit/field-table.ts";
import { createMasker, type Privacy } from "../../../../src/audit/masking/mask-entry.ts";
import { MAX_TEXT } from "../../../../src/audit/masking/mask-text.ts";
import { type PseudonymKey, pseudonymOf } from "../../../../src/audit/masking/pseudonym.ts";
import { canonicalJson } from "../../../../src/digest/canonical-json.ts";
import type { JsonValue } from "../../../../src/model/json.ts";

const key: PseudonymKey = { id: "k1", bytes: new Uint8Array(32).fill(7), scope: "key" };
const PRIVACIES: readonly Privacy[] = ["text", "identifiers", "listed"];
const maskers = {
  text: createMasker({ privacy: "text", pseudonymKey: key }),
  identifiers: createMasker({ privacy: "identifiers", pseudonymKey: key }),
  listed: createMasker({ privacy: "listed", pseudonymKey: key }),
};
const base = { "event.name": "flag.updated", outcome: "success", "actor.type": "user" } as const;
const draftOf = (fields: { readonly [field: string]: JsonValue }): EntryDraft => ({ ...base, ...fields });
const mask = (privacy: Privacy, fields: { readonly [field: string]: JsonValue }) => {
  const {
    "event.name": _event,
    outcome: _outcome,
    ...rest
  } = maskers[privacy].mask(draftOf(fields)) as {
    readonly [field: string]: JsonValue;
  };
  return rest;
};

describe("by the class of a field", () => {
  test("text is masked, identifiers stay in standard mode, and the counts are told", () => {
    expect(
      mask("text", { "actor.id": "alice@example.com", "change.reason": "asked by bob@example.com, +41 44 668 18 00" }),
    ).toEqual({
      "actor.type": "user",
      "actor.id": "alice@example.com",
      "change.reason": "asked by [masked:email], [masked:phone]",
      "signalbox.masking": { policy: "text", counts: { email: 1, phone: 1 } },
    });
  });

  test("identifiers become pseudonyms in strict mode; actor and approver stay comparable", () => {
    const alice = pseudonymOf(key, "actor", "alice");
    expect(
      mask("identifiers", {
        "actor.id": "Alice",
        "approval.actors": ["alice ", "bob"],
        "client.address": "2001:DB8:0::1",
        "feature_flag.context.id": 42,
      }),
    ).toEqual({
      "actor.type": "user",
      "actor.id": alice,
      "approval.actors": [alice, pseudonymOf(key, "actor", "bob")],
      "client.address": pseudonymOf(key, "address", "2001:db8::1"),
      "feature_flag.context.id": pseudonymOf(key, "context", "42"),
      "signalbox.masking": { policy: "identifiers", counts: { pseudonym: 5 }, pseudonyms: "key" },
    });
  });

  test("the software itself is nobody, and nothing is nothing", () => {
    const draft = draftOf({ "actor.type": "system", "actor.id": "signalbox", "actor.name": "" });
    expect(maskers.identifiers.mask(draft)).toBe(draft);
    const empty = draftOf({ "actor.name": "", "client.address": null });
    expect(maskers.listed.mask(empty)).toBe(empty);
  });

  test("unlisted fields are masked with their names, and dropped in defense mode; secret ones are always dropped", () => {
    const fields = { "x-note": "to a@example.com", "a@example.com": true, "x-token": "abc", "actor.token_hash": "00" };
    expect(mask("text", fields)).toEqual({
      "actor.type": "user",
      "x-note": "to [masked:email]",
      "[masked:email]": true,
      "actor.token_hash": "00",
      "signalbox.masking": { policy: "text", counts: { email: 2, secret_field: 1 } },
    });
    expect(Object.keys(mask("listed", fields))).toEqual(["actor.type", "actor.token_hash", "signalbox.masking"]);
  });

  test("values are masked however deep: names, numbers, secret members, changes of secret settings", () => {
    const value = {
      "a@example.com": 1,
      "b@example.com": 2,
      list: [4111111111111111, 17654321987, null, true, { password: "x", note: "c@example.com" }],
    };
    expect(
      mask("text", {
        "feature_flag.result.value": value,
        "change.patch": [{ op: "add", path: "/smtp/password", value: "hunter2" }],
        "client.address": [{ token: "x" }, `ghp_${"a1".repeat(18)}`, 7],
      }),
    ).toEqual({
      "actor.type": "user",
      "feature_flag.result.value": {
        "[masked:email]": 1,
        "[masked:email]#2": 2,
        list: ["[masked:card]", 17654321987, null, true, { note: "[masked:email]" }],
      },
      "change.patch": [{ op: "add", path: "/smtp/password" }],
      "client.address": [{}, "[masked:github_token]", 7],
      "signalbox.masking": { policy: "text", counts: { email: 3, card: 1, secret_field: 3, github_token: 1 } },
    });
  });

  test("a name such as __proto__ is data", () => {
    const value = JSON.parse('{"__proto__":"a@example.com","constructor":"x"}') as JsonValue;
    expect(JSON.stringify(mask("text", { "signalbox.override": value })["signalbox.override"])).toBe(
      '{"__proto__":"[masked:email]","constructor":"x"}',
    );
  });

  test("a long text is cut, also when a secret lies across the end", () => {
    const secret = `ghp_${"a1".repeat(18)}`;
    const text = `${"x ".repeat(MAX_TEXT / 2 - 10)}${secret} ${"y".repeat(3 * MAX_TEXT)}`;
    const { "change.reason": reason, ...rest } = mask("text", { "change.reason": text });
    expect(String(reason)).toHaveLength(MAX_TEXT);
    expect(reason).not.toContain("ghp_");
    expect(rest["signalbox.masking"]).toEqual({ policy: "text", counts: { cut: 1, github_token: 1 } });
  });
});

test("a pseudonym needs a key with a proper id and enough bytes, and is the HMAC of kind and value", () => {
  expect(pseudonymOf(key, "actor", "Alice")).toBe(pseudonymOf(key, "actor", " alice "));
  expect(pseudonymOf(key, "actor", "alice")).toMatch(/^ps1:k1:[A-Za-z0-9_-]{22}$/);
  expect(pseudonymOf(key, "context", "alice")).not.toBe(pseudonymOf(key, "context", "Alice"));
  expect(pseudonymOf(key, "address", "no address")).not.toBe(pseudonymOf(key, "actor", "no address"));
  expect(() => pseudonymOf({ ...key, id: "a b" }, "actor", "alice")).toThrow('the id "a b"');
  expect(() => pseudonymOf({ ...key, bytes: new Uint8Array(15) }, "actor", "alice")).toThrow("15 bytes");
});

const pieces = fc.constantFrom(
  ..."a@b.com 4111111111111111 GB82WEST12345698765432 536-90-4399 10.1.2.3 2001:db8::1 de:ad:be:ef:00:01".split(" "),
  ..."+41446681800 phone token= password: Bearer https://a:bcd@ \\n + - : . / @ ' \" [masked:email] ps1:".split(" "),
  `ghp_${"a1".repeat(18)}`,
  "-----BEGIN PRIVATE KEY-----",
  " ",
);
const texts = fc.oneof(
  fc.string(),
  fc.array(fc.oneof(pieces, fc.string({ maxLength: 3 })), { maxLength: 9 }).map((all) => all.join("")),
);

describe("laws", () => {
  const drafts = fc
    .dictionary(
      fc.oneof(fc.constantFrom(...Object.keys(FIELDS), "x-note", "x-token"), texts),
      fc.oneof(texts, fc.jsonValue()),
    )
    .map((fields) => draftOf(fields as { readonly [field: string]: JsonValue }));

  test.each(PRIVACIES)("masking %s twice is masking once, and leaves structural fields as they are", (privacy) => {
    const masker = maskers[privacy];
    fc.assert(
      fc.property(drafts, (draft) => {
        const once = masker.mask(draft) as { readonly [field: string]: JsonValue };
        expect(masker.mask(once as unknown as EntryDraft)).toEqual(once);
        for (const [field, value] of Object.entries(draft))
          if (
            field !== "signalbox.masking" &&
            Object.hasOwn(FIELDS, field) &&
            FIELDS[field as keyof typeof FIELDS].class === "structural"
          )
            expect(once[field]).toEqual(value);
      }),
      { numRuns: 300 },
    );
  });

  test.each(PRIVACIES)("a secret planted in every field that people write is nowhere in the lines of %s", (privacy) => {
    const secrets = [`ghp_${"a1".repeat(18)}`, `AKIA${"A2".repeat(8)}`, "Tr0ub4dor&3"];
    const told = [`see ${secrets[0]} here`, `id ${secrets[1]}`, `password=${secrets[2]}`];
    const open = Object.entries(FIELDS).filter(([, field]) => field.class !== "structural");
    for (const text of told) {
      const values = (type: string): JsonValue =>
        type === "list" ? [text, { note: text, [text]: 1 }] : type === "string" ? text : { deep: [{ note: text }] };
      const fields = Object.fromEntries([
        ...open.map(([name, { type }]) => [name, values(type)]),
        ["x-note", text],
        [text, text],
      ]);
      const line = canonicalJson(mask(privacy, fields));
      for (const secret of secrets) expect(line).not.toContain(secret);
      expect(maskers[privacy].scan(`{"schema":"signalbox.audit/1",${line.slice(1)}`)).toEqual([]);
    }
  });
});
