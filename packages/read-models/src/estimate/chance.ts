import { hashOf } from '../hash-of.js';

/** The nth chance of somebody or something, from 0 up to 1: the same for the same seed and name. */
export const chancesOf = (seed: number, name: string): ((nth: number) => number) => {
  const begins = hashOf(`${seed} ${name}`);
  return (nth) => {
    let mixed = (begins + Math.imul(nth + 1, 0x9e3779b9)) | 0;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
};
