import type { ApiAnswer } from "../contents-api/api-answer.ts";

/** Source: https://twitchtv.github.io/twirp/docs/errors.html */
const STATUS_OF = {
  unauthenticated: 401,
  permission_denied: 403,
  not_found: 404,
  bad_route: 404,
  malformed: 400,
  already_exists: 409,
} as const;

/** An error as Twirp writes it. */
export function twirpError(code: keyof typeof STATUS_OF, msg: string): ApiAnswer {
  return { status: STATUS_OF[code], json: { code, msg } };
}

/** A request's JSON body; protobuf's JSON form, so every number of 64 bits is a text. */
export type TwirpBody = Readonly<Record<string, unknown>>;

/** A text field of a body; empty when left out, as protobuf has it. */
export const textField = (body: TwirpBody, name: string): string => String(body[name] ?? "");
