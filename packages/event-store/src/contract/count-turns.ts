/** Counts the turns of the event loop until `onTestFinished` calls back. */
export const countTurns = (onTestFinished: (end: () => void) => void): (() => number) => {
  let count = 0;
  const turn = (): void => {
    count += 1;
    next = setImmediate(turn);
  };
  let next = setImmediate(turn);
  onTestFinished(() => clearImmediate(next));
  return () => count;
};
