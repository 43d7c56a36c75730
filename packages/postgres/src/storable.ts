/**
 * A text as a table holds it, in which U+0000 cannot be: that and U+0001 are told by two characters, so that texts are
 * in the same order as before.
 */
export const storable = (text: string): string =>
  text.includes('\u0001') || text.includes('\u0000')
    ? text.replaceAll('\u0001', '\u0001\u0002').replaceAll('\u0000', '\u0001\u0001')
    : text;

export const restored = (text: string): string =>
  text.includes('\u0001')
    ? text.replaceAll('\u0001\u0001', '\u0000').replaceAll('\u0001\u0002', '\u0001')
    : text;
