/**
 * The number of runs of a property: `full` if the environment has `TORIOKI_COUNTS=full`, otherwise `reduced`.
 * Prints the number, so that the output of a test run shows how much was tested.
 */
export const chooseRuns = (reduced: number, full: number): number => {
  const count = process.env['TORIOKI_COUNTS'] === 'full' ? full : reduced;
  console.info(`${count} of ${full} runs`);
  return count;
};
