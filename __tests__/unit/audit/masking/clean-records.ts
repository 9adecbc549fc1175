import { pick, seededRandom } from "../../../helpers/seeded-random.ts";
import { BASE62, between, digits, HEX, LOWER, type Random, some } from "./random-values.ts";

const BASE64 = `${BASE62}+/`;
const uuid = (random: Random): string => [8, 4, 4, 4, 12].map((length) => some(random, length, HEX)).join("-");
const two = (random: Random, most: number): string => String(between(random, 0, most)).padStart(2, "0");
const time = (random: Random): string =>
  `2026-${String(between(random, 1, 12)).padStart(2, "0")}-1${between(random, 0, 9)}T${two(random, 23)}:${two(random, 59)}:${two(random, 59)}`;
const semver = (random: Random): string =>
  `${between(random, 0, 30)}.${between(random, 0, 99)}.${between(random, 0, 99)}`;

/** What a log of CI is full of and what is nobody's secret; each maker is a shape that looks like something else. */
const MAKERS: readonly ((random: Random) => string)[] = [
  (r) => `commit ${some(r, 40, HEX)}`,
  (r) => `Merge ${some(r, 7, HEX)} into ${some(r, 40, HEX)}`,
  (r) => `digest sha256:${some(r, 64, HEX)}`,
  (r) => `ghcr.io/octo/shop@sha256:${some(r, 64, HEX)}`,
  (r) => `sha512-${some(r, 86, BASE64)}==`,
  (r) => `run ${digits(r, 11)} attempt ${between(r, 1, 9)}`,
  (r) => `run_id=${digits(r, 11)} run_number=${digits(r, 4)}`,
  (r) => `https://github.com/octo/shop/actions/runs/${digits(r, 11)}/job/${digits(r, 11)}`,
  (r) => `https://github.com/octo/shop/pull/${digits(r, 4)}#issuecomment-${digits(r, 10)}`,
  (r) => `git clone git@github.com:octo/shop.git at v${semver(r)}`,
  () => `ssh://git@github.com:22/octo/shop.git`,
  (r) => `uses: actions/checkout@v${between(r, 1, 9)}`,
  (r) => `uses: octo/setup@${some(r, 40, HEX)} # v${semver(r)}`,
  (r) => `left-pad@${semver(r)}-rc.next and @scope/pkg@${semver(r)}`,
  (r) => `bump lodash from ${semver(r)} to ${semver(r)}`,
  (r) => `bump driver from ${semver(r)}.${digits(r, 2)} to ${semver(r)}.${digits(r, 2)}`,
  (r) => `version ${semver(r)}.${digits(r, 1)}`,
  (r) => `Mozilla/5.0 (X11; Linux x86_64) Chrome/1${digits(r, 2)}.0.0.0 Safari/537.36`,
  (r) => `tool-${semver(r)}.${digits(r, 1)}.tar.gz`,
  (r) => `1.0.0+${digits(r, 14)}`,
  (r) => `${time(r)}Z started, ended ${time(r)}.${digits(r, 3)}+02:00`,
  (r) => `epoch ${1_700_000_000_000 + Math.floor(r() * 9e10)} ms`,
  (r) => `1${digits(r, 15)} microseconds, 1${digits(r, 18)} nanoseconds`,
  (r) => `20261122${two(r, 23)}${two(r, 59)}${two(r, 59)}`,
  (r) => `id ${uuid(r)}`,
  (r) => `delivery ${uuid(r)} for installation ${digits(r, 8)}`,
  (r) => `feature/ABC-${digits(r, 4)}-${some(r, 8, LOWER)}`,
  (r) => `refs/heads/release/${semver(r)}`,
  (r) => `dependabot/npm_and_yarn/types/node-${semver(r)}`,
  (r) => `signature ${some(r, 88, BASE64)}`,
  (r) => `— signalbox/ci+${some(r, 8, HEX)}+${some(r, 86, BASE64)}==`,
  (r) => `traceparent 00-${some(r, 32, HEX)}-${some(r, 16, HEX)}-01`,
  (r) => `SHA256:${some(r, 43, BASE64)} fingerprint`,
  (r) => `MD5:${Array.from({ length: 16 }, () => some(r, 2, HEX)).join(":")}`,
  (r) => `src/cart.ts:${digits(r, 3)}:${digits(r, 2)} error TS${digits(r, 4)}`,
  (r) => `std::vector<dead::beef> at 0x${some(r, 16, HEX)}`,
  () => `token: \${{ secrets.GITHUB_TOKEN }} password: $DB_PASSWORD`,
  () => `permissions: { id-token: write, contents: read } secrets: inherit`,
  (r) => `tests ${digits(r, 5)} passed, ${digits(r, 3)} failed in ${digits(r, 2)}.${digits(r, 3)} s`,
  (r) => `coverage 97.${digits(r, 2)} % of ${digits(r, 6)} lines`,
  (r) => `@@ -${digits(r, 3)},7 +${digits(r, 3)},9 @@`,
  (r) => `cache key node-linux-${some(r, 64, HEX)}`,
  (r) => `port ${between(r, 1024, 65_535)} on 127.0.0.1 and 0.0.0.0 and ::1`,
  (r) => `rolled out to ${between(r, 1, 99)} % because 3-2-4 and 12-34-56 are fine`,
  (r) => `ps1:${some(r, 8, HEX)}:${some(r, 22, BASE62)}`,
  (r) => `github-actions[bot] pushed ${some(r, 12, HEX)}`,
  (r) => `build ${digits(r, 6)}.${digits(r, 1)} phase 1/2 job matrix (ubuntu-24.04, 24.x, ${between(r, 1, 20)})`,
  (r) => `W/"${some(r, 32, HEX)}" ${digits(r, 5)} bytes`,
  (r) => `artifact ${digits(r, 10)} size ${digits(r, 9)} expires ${time(r)}Z`,
  (r) => `data:application/octet-stream;base64,${some(r, between(r, 100, 200), BASE64)}`,
];

/** Records of CI without anything personal or secret, the same in every run. */
export const cleanRecords = (count: number, seed = 7): readonly string[] => {
  const random = seededRandom(seed);
  return Array.from(
    { length: count },
    (_, index) =>
      (MAKERS[index % MAKERS.length] as (random: Random) => string)(random) +
      (random() < 0.5 ? "" : ` ${pick(random, MAKERS)(random)}`),
  );
};
