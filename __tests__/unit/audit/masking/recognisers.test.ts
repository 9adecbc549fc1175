import { describe, expect, test } from "@jest/globals";
import { maskTally } from "../../../../src/audit/masking/mask-counts.ts";
import { maskText } from "../../../../src/audit/masking/mask-text.ts";

const mask = (text: string): string => maskText(text, maskTally());
const A = (length: number, unit = "aB3dE5gH7jK9mN1pQ"): string => unit.repeat(length).slice(0, length);

/** Whole text in, whole text out. */
const MASKED: readonly (readonly [string, string])[] = [
  ["to alice@example.com, bob@example.org.", "to [masked:email], [masked:email]."],
  ["o'brien@example.com and 'lee@example.com'", "[masked:email] and '[masked:email]'"],
  ["x?user=alice%40example.com&y", "x?user=[masked:email]&y"],
  ["jörg@bücher.example", "[masked:email]"],
  ["a@b.xn--p1ai", "[masked:email]"],
  ["card 4111 1111 1111 1111.", "card [masked:card]."],
  ["4111-1111-1111-1111", "[masked:card]"],
  ["card=378282246310005;", "card=[masked:card];"],
  ["3782 822463 10005 paid", "[masked:card] paid"],
  ["maestro 501800000009", "maestro [masked:card]"],
  ["GB82WEST12345698765432", "[masked:iban]"],
  ["DE89 3704 0044 0532 0130 00.", "[masked:iban]."],
  ["NO93-8601-1117-947", "[masked:iban]"],
  ["ssn 536-90-4399", "ssn [masked:ssn]"],
  ["itin: 912-70-1234", "itin: [masked:ssn]"],
  ["SSN 536904399, 536 90 4399", "SSN [masked:ssn], [masked:ssn]"],
  ["from 10.1.2.3:443 and 192.168.7.9.", "from [masked:ip]:443 and [masked:ip]."],
  ["http://203.0.113.9/x", "http://[masked:ip]/x"],
  ["upgrade host 203.0.113.9", "upgrade host [masked:ip]"],
  ["[2001:db8::1]:443 fe80::1%eth0", "[[masked:ip]]:443 [masked:ip]%eth0"],
  ["addr:2001:db8:0:0:0:0:0:1: up", "addr:2001:db8:0:0:0:0:0:1: up"],
  ["peer 2001:db8:0:0:0:0:0:1: up", "peer [masked:ip]: up"],
  ["from ::ffff:10.1.2.3.", "from [masked:ip]."],
  ["de:ad:be:ef:00:01 and 01-23-45-67-89-ab", "[masked:mac] and [masked:mac]"],
  ["mac 00:11:22:33:44:55, 0011.22ff.4455", "mac [masked:mac], [masked:mac]"],
  ["+41 44 668 18 00", "[masked:phone]"],
  ["tel: (212) 555-0142", "tel: [masked:phone]"],
  ["fax 044/668 18 00 or 044 668 18 00", "fax 044/668 18 00 or [masked:phone]"],
  [`ghp_${A(36)} github_pat_${A(22)}_${A(59)}`, "[masked:github_token] [masked:github_token]"],
  [`glpat-${A(20)}!`, "[masked:gitlab_token]!"],
  [`id AKIA${"A2".repeat(8)}`, "id [masked:aws_key]"],
  [`xoxb-1234567890-${A(20)}`, "[masked:slack_token]"],
  [`npm_${A(36)}`, "[masked:npm_token]"],
  [`pypi-AgE${A(60)}`, "[masked:pypi_token]"],
  [`sk_live_${A(24)} whsec_${A(32)}`, "[masked:stripe_key] [masked:stripe_key]"],
  [`AIza${A(35)} GOCSPX-${A(28)}`, "[masked:google_key] [masked:google_key]"],
  [`SG.${A(22)}.${A(43)}`, "[masked:sendgrid_key]"],
  [`eyJ${A(20)}.eyJ${A(20)}.${A(20)}`, "[masked:jwt]"],
  ["a\n-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\nb", "a\n[masked:private_key]\nb"],
  ["a -----BEGIN OPENSSH PRIVATE KEY-----\nAAAA", "a [masked:private_key]"],
  ["https://bot:hunter2@example.com/x", "https://[masked:url_credentials]@example.com/x"],
  [`https://${A(20)}@example.com`, "https://[masked:url_credentials]@example.com"],
  [`Authorization: Bearer ${A(20)}`, "Authorization: Bearer [masked:authorization]"],
  [`-H "authorization: token ${A(20)}"`, `-H "authorization: token [masked:authorization]"`],
  [`bearer ${A(20)}`, "bearer [masked:authorization]"],
  [`api_key = '${A(20)}'`, "api_key = '[masked:assignment]'"],
  [`{"clientSecret": "${A(20)}"}`, `{"clientSecret": "[masked:assignment]"}`],
  [`{\\"token\\":\\"${A(20)}\\"}`, `{\\"token\\":\\"[masked:assignment]\\"}`],
  ["password: read-my-lips", "password: [masked:assignment]"],
  ["_password := correct-horse", "_password := [masked:assignment]"],
  [`secret => ${A(20)}, x`, "secret => [masked:assignment], x"],
  [`token=${A(300)}`, "token=[masked:assignment]"],
  // A password may begin with the sign of a reference.
  ["password=$ecret1", "password=[masked:assignment]"],
  ["PASSWORD: '%h0rse-42'", "PASSWORD: '[masked:assignment]'"],
  [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a reference of a shell, not of this file
    "pwd=<3horses pwd=***horse1 pwd=${PW:-horse42}",
    "pwd=[masked:assignment] pwd=[masked:assignment] pwd=[masked:assignment]}",
  ],
  ['passwd: "xxxxhorse1" secret=env.aB3!x9Qz', 'passwd: "[masked:assignment]" secret=[masked:assignment]'],
  [`token=$${A(20)}`, "token=[masked:assignment]"],
  // What overlaps is masked whole, under the name that says most.
  [`token=ghp_${A(36)}`, "token=[masked:github_token]"],
  ["password=alice@example.com!x", "password=[masked:assignment]"],
  ["phone 536-90-4399", "phone [masked:ssn]"],
  // An escaped line feed, as JSON within a text has it, is no letter of the word behind it.
  ["x\\nalice\\n4111111111111111", "x\\nalice\\n[masked:card]"],
];

const CLEAN: readonly string[] = [
  // E-mail: accounts of services, versions, handles, single labels.
  "git@github.com:o/r.git uses: a/b@v4 pkg@1.2.3-rc.next user@localhost @alice a@b a@-b.com a@b.c1 a@b.-- 50%4 %40 =@x.com",
  `x@${"a".repeat(64)}.com`,
  // Cards: the check digit, the issuer, the length; within hex, behind a colon, in a chain.
  "4111111111111112 1111111111111117 41111111111111112222 a4111111111111111 4111111111111111b :4111111111111111",
  "4111-1111-1111-1111-111122 4111111111111111-x 4111.1111.1111.1111 4111 1111 1111 4111  1111 501800000009",
  "4111-1111-1111-x 37828-22463-10005",
  // IBAN: the check, the country, the length, lower case.
  "GB82WEST12345698765433 XX82WEST12345698765432 GB82WEST1234569876543 GB82WEST123456987654321 gb82west12345698765432",
  "GBX2WEST12345698765432 GB8XWEST12345698765432 DE89  3704 0044 0532 0130 00",
  // SSN: areas, groups and serials that nobody has; without hyphens and a word.
  "000-12-3456 666-12-3456 123-00-4567 123-45-0000 900-10-1234 999-93-1234 536904399 536 90 4399",
  "1536-90-4399 536-90-43991 536-90-4399-1 x-536-90-4399 536-904399",
  // IP: versions, broken ones, those of every machine.
  "v1.2.3.4 foo-1.2.3.4 Chrome/1.2.3.4 foo@1.2.3.4 1.2.3.4-beta 1.2.3.4.5 1.2.3.256 01.2.3.4 1.2.3 ~1.2.3.4 ^1.2.3.4",
  "version 1.2.3.4 release: 10.0.0.1 bump x from 1.2.3.4 to 1.2.3.5 127.0.0.1 0.0.0.0 255.255.255.255 ::1 ::",
  "std::vector a::b dead::beef 12:34:56 1:2:3:4:5:6:7 1::2::3 1:2:3:4:5:6:7:8:9 fe80::12345 ::1x 2001:db8::1g",
  // MAC: of every machine, longer, of digits alone.
  "00:00:00:00:00:00 ff:ff:ff:ff:ff:ff aa:bb:cc:dd:ee:ff:00 26-11-22-20-21-52 1234.5678.9012 aa:bb-cc:dd:ee:ff aa:bb:cc:dd:ee:fg",
  // Phones: offsets, build metadata, counts, dates beside a word.
  "+00:00 1.0.0+20130313144700 +1234567 +12345678901234567 +12345678x a+41446681800 044 668 18 00 +",
  "phone since 2026-11-22 on 22.11.2026, phone 12-34, phone x-044 668 18 00, mobile 12345678901234567890",
  // Tokens: too short, within a longer word, other prefixes.
  `ghp_${A(35)} xghp_${A(36)} ghx_${A(36)} x-ghp_${A(36)} AKIA${"A2".repeat(7)} AKIA${"A2".repeat(9)} npm_${A(20)}`,
  `eyJ${A(20)} eyJ${A(20)}.abc eyJ${A(20)}.eyJab.c eyJab.eyJ${A(20)}.c eyJ${A(20)}.eyJ${A(20)}`,
  "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY----- -----BEGIN CERTIFICATE-----",
  "https://example.com/@x ssh://git@example.com/x https://@example.com https://example.com?a=b@c",
  // Assignments: references, placeholders, words, names of files, low entropy, other names.
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a reference of a shell, not of this file
  "password=$DB_PASSWORD password=${DB_PASSWORD} password: '${process.env.PW}' pwd=%DB_PASSWORD% password=<your-password> password=xxxxxxxx",
  "token: '<the token>' token=$(cat token.txt) password=process.env.DB_PASSWORD secret: function(request) token: '{{ token }}' pwd=...",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of a workflow, not of this file
  "token: ${{ secrets.X }} password=$PW token=*** secret: inherit id-token: write password: required token=process.env.T",
  "token: aaaaaaaaaaaaaaaa token: short secret: enabled-by-default private_key: ./keys/signing-2026.pem tokens: 12345678",
  `cache_key: ${A(20)} tokenizer: ${A(20)} x-token ${A(20)} password: aaaaaa password: abc`,
  "authorization: none Authorization: Bearer <token> bearer of good news",
  "[masked:email] token=[masked:assignment] https://[masked:url_credentials]@example.com ps1:a1:0123456789abcdefABCDEF",
];

describe("a text is masked whole", () => {
  test.each(MASKED)("%j", (text, masked) => {
    expect(mask(text)).toBe(masked);
  });
});

describe("what only looks like it is left as it is", () => {
  test.each(CLEAN)("%j", (text) => {
    expect(mask(text)).toBe(text);
  });
});
