import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { createSecretMasker } from "../../../helpers/runner/secret-masker.ts";

describe("the secret masker", () => {
  test.each([
    ["the value itself", "hunter2", "say hunter2!", "say ***!"],
    ["every occurrence; those that touch become one", "ab", "ab-abab", "***-***"],
    ["overlapping occurrences", "aa", "xaaax", "x***x"],
    ["base64 of it", "hunter2", Buffer.from("hunter2").toString("base64"), "***"],
    [
      "base64 of user:it, whose tail is one of the shifted forms",
      "hunter22",
      Buffer.from("x:hunter22").toString("base64"),
      "eDpo***",
    ],
    ["its URI form", "a b/c(d)", "x=a%20b%2Fc%28d%29&", "x=***&"],
    ["its JSON form", 'say "x"\t', '"say \\"x\\"\\t"', '"***"'],
    ["its XML form", "<a&'b\">", "[&lt;a&amp;&apos;b&quot;&gt;]", "[***]"],
    ["its expression form", "it's", "'it''s'", "'***'"],
    ["a long quoted value without its quotes", '"longsecret"', "longsecret", "***"],
  ])("masks %s", (_, secret, text, masked) => {
    const masker = createSecretMasker();
    masker.add(secret);
    expect(masker.mask(text)).toBe(masked);
  });

  test.each([
    ["a short quoted value without its quotes", '"ab"', "ab"],
    ["another case", "hunter2", "Hunter2"],
    ["nothing at all, for an empty value", "", "text"],
  ])("does not mask %s", (_, secret, text) => {
    const masker = createSecretMasker();
    masker.add(secret);
    expect(masker.mask(text)).toBe(text);
  });

  test("a pretty-printed JSON secret masks every brace", () => {
    const masker = createSecretMasker();
    masker.addSecret('\n{\n  "key": "v"\r\n}\n');
    expect(masker.mask('{"a":1}')).toBe('***"a":1***');
    expect(masker.mask('x "key": "v" y')).toBe("x *** y");
  });

  test("add-mask does not trim, a secret of the job is trimmed", () => {
    const [added, secret] = [createSecretMasker(), createSecretMasker()];
    added.add(" x ");
    secret.addSecret(" x ");
    expect([added.mask("x"), secret.mask("x")]).toEqual(["x", "***"]);
  });

  test("no masked text holds the secret", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), fc.string(), (secret, before, after) => {
        fc.pre(!"***".includes(secret) && !secret.includes("*"));
        const masker = createSecretMasker();
        masker.add(secret);
        expect(masker.mask(before + secret + after)).toContain("***");
        expect(masker.mask(before + secret + after).includes(secret)).toBe(false);
      }),
    );
  });
});
