import { createHash, createHmac, randomBytes } from "node:crypto";
import type { ScopeClaim } from "./cache-scope.ts";

/** What the token of a job says. */
export type TokenClaims = {
  readonly runBackendId: string;
  readonly jobBackendId: string;
  readonly scopes: readonly ScopeClaim[];
};

/** Issues and reads ACTIONS_RUNTIME_TOKENs; a token of anyone else is none. */
export type TokenDesk = {
  issue(claims: TokenClaims): string;
  /** @param authorization the header as it came */
  read(authorization: string | undefined): TokenClaims | undefined;
};

/**
 * A desk with a key of its own. The claims are those that @actions/artifact and the cache service read:
 * `scp` holds `Actions.Results:<run>:<job>`, `ac` a list of cache scopes as JSON text.
 */
export function createTokenDesk(): TokenDesk {
  const key = randomBytes(32);
  const sign = (text: string): string => createHmac("sha256", key).update(text).digest("base64url");
  return {
    issue({ runBackendId, jobBackendId, scopes }) {
      const scp = `Actions.ExampleScope Actions.Results:${runBackendId}:${jobBackendId}`;
      const parts = [
        { alg: "HS256", typ: "JWT" },
        { scp, ac: JSON.stringify(scopes) },
      ];
      const text = parts.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
      return `${text}.${sign(text)}`;
    },
    read(authorization) {
      const [head = "", body = "", signature] = authorization?.replace(/^bearer /iu, "").split(".") ?? [];
      if (signature !== sign(`${head}.${body}`)) return undefined;
      const { scp, ac } = JSON.parse(Buffer.from(body, "base64url").toString()) as { scp: string; ac: string };
      const [, runBackendId = "", jobBackendId = ""] = /Actions\.Results:([^: ]+):([^: ]+)/u.exec(scp) ?? [];
      return { runBackendId, jobBackendId, scopes: JSON.parse(ac) as ScopeClaim[] };
    },
  };
}

/** An id in the form of a UUID that is always the same for the same names. */
export function backendId(...names: readonly (string | number)[]): string {
  const hex = createHash("sha256").update(names.join("\0")).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
}
