/** "2.14.1" as 2014001: the least a version comparison can do. Digits and dots only, every part below 1000. */
export function versionNumber(text: string): number {
  let number = 0;
  let part = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 46) {
      number = number * 1000 + part;
      part = 0;
    } else part = part * 10 + code - 48;
  }
  return number * 1000 + part;
}
