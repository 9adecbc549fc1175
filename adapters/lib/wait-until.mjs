/** Asks again and again until the answer is yes; false when it is not in time. */
export const waitUntil = async (limitMs, everyMs, ask) => {
  const until = performance.now() + limitMs;
  for (;;) {
    if (await ask()) return true;
    if (performance.now() >= until) return false;
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
};
