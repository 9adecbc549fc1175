import { HOOKS, type HookName } from "../../../src/rollout/hook.ts";

/** What a version or its world does wrong. */
export type Trouble = "none" | "bad" | "bad-after-switch" | "inconclusive" | "killed" | "unknown" | "hangs";

const HEAD = `#!/usr/bin/env bash
set -euo pipefail
world=$(cat .world)
trouble=$(cat "$world/trouble")
hook=\${0##*/}
echo "$hook $SIGNALBOX_PHASE \${SIGNALBOX_WEIGHT:-}" >> "$world/calls"
`;

/** The counters only grow, as those of a balancer do. */
const METRICS = `
count=$(( $(cat "$world/count" 2> /dev/null || echo 0) + 100 ))
echo "$count" > "$world/count"
errors=0
case $trouble:$SIGNALBOX_PHASE in
  bad:*) errors=$count ;;
  bad-after-switch:smoke | bad-after-switch:health) ;;
  bad-after-switch:*) errors=$count ;;
  inconclusive:*) exit 78 ;;
  killed:*) echo killed > "$world/gate" && sleep 1 ;;
  unknown:*) echo unknown > "$world/gate" && sleep 6 ;; # the API is asked several times before nobody can tell
esac
[[ $errors == 0 || $SIGNALBOX_STRATEGY != direct ]] || exit 1
printf 'requests=%s\\nerrors=%s\\n' "$count" "$errors" >> "$SIGNALBOX_OUTPUT"
`;

const BODY: { readonly [hook in HookName]?: string } = {
  prepare: `echo 'targets=["one","two"]' >> "$SIGNALBOX_OUTPUT"\n`,
  deploy: `[[ $trouble != hangs ]] || sleep 20\n`,
  verify: METRICS,
};

/** The hooks of a caller, by path in its repository; they write down that they were called. */
export const callerHooks = (without: readonly HookName[] = []): Readonly<Record<string, string>> =>
  Object.fromEntries(
    HOOKS.filter((hook) => !without.includes(hook)).map((hook) => [
      `.signalbox/hooks/${hook}`,
      `${HEAD}${BODY[hook] ?? ""}`,
    ]),
  );
