import { createHash } from 'node:crypto';

/** A UUID from a text. The same text gives the same UUID, also in another process. */
export const uuidOf = (text: string): string => {
  const hex = createHash('sha1').update(text).digest('hex');
  const [a, b, c, d, e] = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(13, 16),
    hex.slice(17, 20),
    hex.slice(20, 32),
  ];
  return `${a}-${b}-5${c}-8${d}-${e}`;
};
