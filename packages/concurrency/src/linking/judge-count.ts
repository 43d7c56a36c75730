/** The number of pairs of one person, its mean after shuffles, and whether it far exceeds the mean. */
export interface Judged {
  readonly joined: number;
  readonly byChance: number;
  readonly isMore: boolean;
}

/** A count that exceeds the mean by more than this number of standard deviations is not due to chance. */
const far = 6;

/** Compares a count with the counts after each shuffle. */
export const judgeCount = (joined: number, shuffled: readonly number[]): Judged => {
  const byChance = shuffled.reduce((sum, one) => sum + one, 0) / shuffled.length;
  const variance = shuffled.reduce((sum, one) => sum + (one - byChance) ** 2, 0) / shuffled.length;
  return { joined, byChance, isMore: joined > byChance + far * Math.sqrt(Math.max(variance, byChance, 1)) };
};
