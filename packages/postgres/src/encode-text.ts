/**
 * Encodes a text for a table, which cannot store U+0000. U+0000 and U+0001 each become two characters, and
 * the order of texts is unchanged.
 */
export const encodeText = (text: string): string =>
  text.includes('\u0001') || text.includes('\u0000')
    ? text.replaceAll('\u0001', '\u0001\u0002').replaceAll('\u0000', '\u0001\u0001')
    : text;

export const decodeText = (text: string): string =>
  text.includes('\u0001')
    ? text.replaceAll('\u0001\u0001', '\u0000').replaceAll('\u0001\u0002', '\u0001')
    : text;
