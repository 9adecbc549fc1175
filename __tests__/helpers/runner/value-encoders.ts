/**
 * Every form of a secret that the runner masks beside the secret itself.
 * Source: actions/runner, src/Sdk/DTLogging/Logging/ValueEncoders.cs, registered in src/Runner.Common/HostContext.cs.
 */
export function secretVariants(secret: string): string[] {
  const variants = [
    base64(secret, 0),
    // base64(user:password) shifts the password by one or two bytes, which changes every character of it.
    base64(secret, 1),
    base64(secret, 2),
    secret.replaceAll("'", "''"),
    JSON.stringify(secret).slice(1, -1),
    uriDataEscape(secret),
    xmlDataEscape(secret),
    trimDoubleQuotes(secret),
  ];
  return [...new Set(variants)].filter((variant) => variant !== "");
}

function base64(secret: string, shift: number): string {
  const bytes = Buffer.from(secret, "utf8");
  return bytes.subarray(bytes.length > shift ? shift : 0).toString("base64");
}

/** .NET's Uri.EscapeDataString escapes `!'()*` too, and writes a lone surrogate as the replacement character. */
function uriDataEscape(secret: string): string {
  return encodeURIComponent(secret.toWellFormed()).replace(
    /[!'()*]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

const XML_ESCAPES = { "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;", "&": "&amp;" } as const;

function xmlDataEscape(secret: string): string {
  return secret.replace(/[<>"'&]/gu, (character) => XML_ESCAPES[character as keyof typeof XML_ESCAPES]);
}

/** Short quoted values stay as they are: masking what is inside would mask too much of the log. */
const SHORTEST_TRIMMED = 9;

function trimDoubleQuotes(secret: string): string {
  const quoted = secret.length >= SHORTEST_TRIMMED && secret.startsWith('"') && secret.endsWith('"');
  return quoted ? secret.slice(1, -1) : "";
}
