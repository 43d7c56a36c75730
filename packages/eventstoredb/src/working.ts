const ignore = () => undefined;

/** Does steps while there is work, from each call of the result on. A step that fails ends nothing. */
export const working = (hasWork: () => boolean, step: () => Promise<void>): (() => void) => {
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
