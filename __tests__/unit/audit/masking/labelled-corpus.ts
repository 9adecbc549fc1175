import type { MaskType } from "../../../../src/audit/masking/mask-types.ts";
import { seededRandom } from "../../../helpers/seeded-random.ts";
import { cleanRecords } from "./clean-records.ts";
import * as make from "./random-values.ts";
import { BASE62, digits, type Random, some } from "./random-values.ts";

/** A text and what a reader would want masked in it. */
export type LabelledText = { readonly text: string; readonly type: MaskType | undefined; readonly value: string };
type Template = readonly [MaskType, (random: Random) => string, string];

const UPPER32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const URL64 = `${BASE62}_-`;
const jwt = (r: Random): string => `eyJ${some(r, 30, BASE62)}.eyJ${some(r, 80, URL64)}.${some(r, 43, URL64)}`;
const pem = (r: Random): string =>
  `-----BEGIN PRIVATE KEY-----\n${some(r, 64, BASE62)}\n${some(r, 40, BASE62)}\n-----END PRIVATE KEY-----`;
const github = (r: Random): string => `ghs_${some(r, 36, BASE62)}`;
const finePat = (r: Random): string => `github_pat_${some(r, 22, BASE62)}_${some(r, 59, BASE62)}`;
const aws = (r: Random): string => `AKIA${some(r, 16, UPPER32)}`;
const slack = (r: Random): string => `xoxb-${digits(r, 12)}-${digits(r, 12)}-${some(r, 24, BASE62)}`;

/** Looked at while the recognisers were made. */
const TUNED: readonly Template[] = [
  ["email", make.email, "asked for by {}"],
  ["email", make.email, "Signed-off-by: A Person <{}>"],
  ["email", make.email, '{"owner":"{}","team":"checkout"}'],
  ["card", make.card, "paid with {} yesterday"],
  ["card", (r) => make.groupedCard(r, " "), "card: {}, exp 04/29"],
  ["iban", make.iban, "refund to {}"],
  ["iban", make.spacedIban, "IBAN {} (Keller)"],
  ["ssn", make.ssn, "SSN {} on file"],
  ["ip", make.ipv4, "client {} timed out"],
  ["ip", make.ipv6, "listen on [{}]:443"],
  ["mac", make.mac, "device {} joined"],
  ["phone", make.international, "call {} first"],
  ["phone", make.national, "phone: {}"],
  ["phone", make.national, "ask Anna, {}, before you merge"],
  ["github_token", github, "fetch failed with {}"],
  ["aws_key", aws, "AWS_ACCESS_KEY_ID={}"],
  ["slack_token", slack, "posting with {}"],
  ["jwt", jwt, "got {} back"],
  ["private_key", pem, "key:\n{}\nend"],
  ["url_credentials", (r) => `bot:${make.generated(r)}`, "https://{}@git.example.com/x.git"],
  ["authorization", make.generated, "Authorization: Bearer {}"],
  ["assignment", make.generated, "api_key={}"],
  ["assignment", (r) => `${some(r, 8, make.LOWER)}-horse`, "DB_PASSWORD: {}"],
  ["assignment", (r) => `$${some(r, 5, make.LOWER)}${digits(r, 1)}`, "password={}"],
];

/** Never looked at while the recognisers were made; the figures of the documentation are of these alone. */
const HELD_OUT: readonly Template[] = [
  ["email", make.email, "Please cc {}; thanks."],
  ["email", make.email, "https://crm.example/search?user={}&page=2"],
  ["email", make.email, "mailto:{}"],
  ["email", make.email, "customer\t{}\tactive"],
  ["card", make.card, "pan={}&cvv=xxx"],
  ["card", (r) => make.groupedCard(r, "-"), "Charge failed ({})"],
  ["card", make.card, '"number":"{}"'],
  ["iban", make.iban, "account={};bic=XXXX"],
  ["iban", make.spacedIban, "please pay to {}."],
  ["iban", make.iban, "['{}']"],
  ["ssn", make.ssn, "applicant ({}) approved"],
  ["ssn", (r) => make.ssn(r).replaceAll("-", ""), "social security no. {}"],
  ["ssn", (r) => make.ssn(r).replaceAll("-", " "), "his number is {}"],
  ["ip", make.ipv4, "http://{}:8080/health"],
  ["ip", make.ipv4, "deny from {}/32"],
  ["ip", make.ipv4, "update DNS to {} today"],
  ["ip", make.ipv6, "X-Forwarded-For: {}, 127.0.0.1"],
  ["mac", (r) => make.mac(r, "-"), "(printer {})"],
  ["mac", (r) => make.mac(r).toUpperCase(), "wake {}"],
  ["phone", make.international, "tel:{}"],
  ["phone", make.international, "Reach me at {}."],
  ["phone", make.national, "my mobile number is {}"],
  ["phone", make.national, "Anna Keller {} Zurich"],
  ["github_token", github, "https://x.example/?t={}"],
  ["github_token", finePat, "remote: '{}'"],
  ["gitlab_token", (r) => `glpat-${some(r, 20, URL64)}`, "use {} please"],
  ["aws_key", aws, "[default] {}"],
  ["slack_token", slack, '{"hook":"{}"}'],
  ["npm_token", (r) => `npm_${some(r, 36, BASE62)}`, "//registry.example/:_authToken={}"],
  ["pypi_token", (r) => `pypi-AgE${some(r, 150, URL64)}`, "upload -p {}"],
  ["stripe_key", (r) => `sk_live_${some(r, 24, BASE62)}`, "stripe: {}"],
  ["google_key", (r) => `AIza${some(r, 35, URL64)}`, "maps?key={}&v=3"],
  ["sendgrid_key", (r) => `SG.${some(r, 22, URL64)}.${some(r, 43, URL64)}`, "mail via {}"],
  ["jwt", jwt, "cookie sid={}; path=/"],
  ["private_key", (r) => pem(r).replaceAll("PRIVATE", "EC PRIVATE"), "<<EOF\n{}\nEOF"],
  ["url_credentials", (r) => `admin:${some(r, 10, make.LOWER)}`, "postgres://{}@db.internal:5432/app"],
  ["authorization", make.generated, `curl -H "authorization: token {}" x`],
  ["authorization", make.generated, "retry with bearer {}"],
  ["assignment", make.generated, `"clientSecret": "{}",`],
  ["assignment", make.generated, "export SIGNING_KEY='{}'"],
  ["assignment", make.generated, "accessToken => {}"],
  ["assignment", (r) => `${some(r, 6, make.LOWER)} ${some(r, 6, make.LOWER)}`, 'passphrase = "{}"'],
  ["assignment", (r) => `%${some(r, 4, make.LOWER)}$${digits(r, 4)}`, "{'smtp_pwd': '{}'}"],
];

const textsOf = (templates: readonly Template[], each: number, seed: number): readonly LabelledText[] => {
  const random = seededRandom(seed);
  const clean = cleanRecords(templates.length * each, seed);
  return templates.flatMap(([type, makeValue, template], index) =>
    Array.from({ length: each }, (_, count): LabelledText => {
      const value = makeValue(random);
      const around = random() < 0.3 ? ` | ${clean[index * each + count]}` : "";
      return { text: template.replace("{}", () => value) + around, type, value };
    }),
  );
};

/** Labelled texts of templates that were seen, and of those that were not; the same in every run. */
export const tunedTexts = (): readonly LabelledText[] => textsOf(TUNED, 60, 11);
export const heldOutTexts = (): readonly LabelledText[] => textsOf(HELD_OUT, 60, 12);
