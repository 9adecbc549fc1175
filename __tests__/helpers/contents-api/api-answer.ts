/** What a route answers: JSON, or bytes as they are for raw media types. */
export type ApiAnswer = {
  readonly status: number;
  readonly json?: unknown;
  readonly bytes?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
};

export const ok = (json: unknown): ApiAnswer => ({ status: 200, json });

/** An error in the shape of GitHub's. Source: https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api */
export const refused = (status: number, message: string): ApiAnswer => ({
  status,
  json: { message, documentation_url: "https://docs.github.com/rest", status: String(status) },
});

export const NOT_FOUND = refused(404, "Not Found");
