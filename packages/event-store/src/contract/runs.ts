/**
 * How many times a property is tried: `full` times when the environment says `TORIOKI_COUNTS=full`, else `reduced`.
 * Prints the count, so that the output of a run says what it stands for.
 */
export const runs = (reduced: number, full: number): number => {
  const count = process.env['TORIOKI_COUNTS'] === 'full' ? full : reduced;
  console.info(`${count} of ${full} runs`);
  return count;
};
