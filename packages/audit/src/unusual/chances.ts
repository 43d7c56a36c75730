import { hash } from 'node:crypto';

export const chancesOf = (seed: string) => {
  let drawn = 0;
  return {
    /** With mean 0 and deviation 1 (Box and Muller). */
    normal: (): number => {
      const bytes = hash('sha256', `${seed} ${(drawn += 1)}`, 'buffer');
      const [one, other] = [0, 6].map((from) => bytes.readUIntBE(from, 6) / 2 ** 48);
      return Math.sqrt(-2 * Math.log(1 - (one ?? 0))) * Math.cos(2 * Math.PI * (other ?? 0));
    },
  };
};
