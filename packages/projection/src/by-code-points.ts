/** Orders texts by their code points, as databases do, and not by JavaScript's units of 16 bits. */
export const byCodePoints = (one: string, other: string): number => {
  for (let at = 0; ; at += 1) {
    const [a, b] = [one.codePointAt(at) ?? -1, other.codePointAt(at) ?? -1];
    if (a !== b || a < 0) return a - b;
  }
};
