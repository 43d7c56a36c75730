const ignore = () => undefined;

/** Returns a function that runs steps while there is work. A failed step does not end the others. */
export const createWorker = (hasWork: () => boolean, step: () => Promise<void>): (() => void) => {
  let isWorking = false;

  const steps = async (): Promise<void> => {
    await Promise.resolve();
    while (hasWork()) await step();
  };

  const end = () => {
    isWorking = false;
    if (hasWork()) setImmediate(begin);
  };

  const begin = () => {
    if (isWorking) return;
    isWorking = true;
    steps().catch(ignore).finally(end).catch(ignore);
  };
  return begin;
};
