/** Words that make a name that of a secret, as the end of the name in any of the usual spellings. */
const SECRET_ENDS = [
  "password",
  "passwd",
  "passphrase",
  "pwd",
  "secret",
  "token",
  "apikey",
  "accesskey",
  "secretkey",
  "privatekey",
  "signingkey",
  "encryptionkey",
  "clientsecret",
  "secretaccesskey",
  "accountkey",
  "authkey",
  "connectionstring",
  "credential",
  "credentials",
] as const;
const PASSPHRASE_ENDS = ["password", "passwd", "passphrase", "pwd"] as const;

/** `API_KEY`, `api-key` and `apiKey` are one name; a number behind it makes no other. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[_.-]/g, "")
    .replace(/[0-9]{1,4}$/, "");

/** The endings by their last letter, so that a name is held against a few of them only. */
const byLastLetter = (ends: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const all = ends.flatMap((end) => [end, `${end}s`]);
  return new Map(all.map((end) => [end.slice(-1), all.filter((other) => other.endsWith(end.slice(-1)))]));
};
const SECRETS = byLastLetter(SECRET_ENDS);
const PASSPHRASES = byLastLetter(PASSPHRASE_ENDS);

const endsIn = (name: string, ends: ReadonlyMap<string, readonly string[]>): boolean => {
  const text = plain(name);
  return ends.get(text.slice(-1))?.some((end) => text.endsWith(end)) ?? false;
};

/** Whether what has this name is a secret. */
export const isSecretName = (name: string): boolean => endsIn(name, SECRETS);

/** Whether it is one that a person made up, hence one that looks like a word. */
export const isPassphraseName = (name: string): boolean => endsIn(name, PASSPHRASES);
