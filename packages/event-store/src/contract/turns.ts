/**
 * Counts the turns that the event loop takes while the test runs: a timer or a request would have had its turn.
 * `onTestFinished` takes what ends the counting.
 */
export const turns = (onTestFinished: (end: () => void) => void): (() => number) => {
  let count = 0;
  const turn = (): void => {
    count += 1;
    next = setImmediate(turn);
  };
  let next = setImmediate(turn);
  onTestFinished(() => clearImmediate(next));
  return () => count;
};
