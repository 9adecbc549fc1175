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

const endsIn = (name: string, ends: readonly string[]): boolean => {
  const text = plain(name);
  return ends.some((end) => text.endsWith(end) || text.endsWith(`${end}s`));
};

/** Whether what has this name is a secret. */
export const isSecretName = (name: string): boolean => endsIn(name, SECRET_ENDS);

/** Whether it is one that a person made up, hence one that looks like a word. */
export const isPassphraseName = (name: string): boolean => endsIn(name, PASSPHRASE_ENDS);
