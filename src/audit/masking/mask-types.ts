/**
 * What masking finds in text, by the word that stands in its place and in the counts. A closed list: a reader of a log
 * knows what was looked for.
 */
export const MASK_TYPES = {
  email: "an e-mail address",
  card: "a payment card number",
  iban: "a bank account number",
  ssn: "a US social security or taxpayer number",
  ip: "an IPv4 or IPv6 address",
  mac: "a hardware address",
  phone: "a phone number",
  private_key: "a private key in PEM",
  github_token: "a token of GitHub",
  gitlab_token: "a token of GitLab",
  aws_key: "an access key id of AWS",
  slack_token: "a token of Slack",
  npm_token: "a token of npm",
  pypi_token: "a token of PyPI",
  stripe_key: "a key of Stripe",
  google_key: "an API key of Google",
  sendgrid_key: "an API key of SendGrid",
  jwt: "a JSON Web Token",
  url_credentials: "user and password in a URL",
  authorization: "credentials of an Authorization header",
  assignment: "a value that is assigned to a secret name",
} as const satisfies { readonly [type: string]: string };
export type MaskType = keyof typeof MASK_TYPES;

/** What else is counted: fields that were dropped, identifiers that were replaced, texts that were cut. */
export const MASK_ACTIONS = ["pseudonym", "secret_field", "unlisted_field", "cut"] as const;
export type MaskAction = (typeof MASK_ACTIONS)[number];

/** Types that are personal data; the others are secrets, which have no place in a log of any mode. */
const PERSONAL: ReadonlySet<MaskType> = new Set(["email", "card", "iban", "ssn", "ip", "mac", "phone"]);

/** Whether a match is a secret, masked also where personal data may stand. */
export const isSecret = (type: MaskType): boolean => !PERSONAL.has(type);

/** A stretch of text that was recognised: from `start` up to, not including, `end`. */
export type Span = { readonly type: MaskType; readonly start: number; readonly end: number };
