/** A number of pairs that belong to one person, the same number by chance, and whether it is more than that. */
export interface Judged {
  readonly joined: number;
  readonly byChance: number;
  readonly isMore: boolean;
}

/** The distance from chance, in standard deviations, from which on a count is no chance. */
const far = 6;

/** Compares a count with the counts after each shuffle. */
export const judgeCount = (joined: number, shuffled: readonly number[]): Judged => {
  const byChance = shuffled.reduce((sum, one) => sum + one, 0) / shuffled.length;
  const variance = shuffled.reduce((sum, one) => sum + (one - byChance) ** 2, 0) / shuffled.length;
  return { joined, byChance, isMore: joined > byChance + far * Math.sqrt(Math.max(variance, byChance, 1)) };
};
