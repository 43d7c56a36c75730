const ignore = () => undefined;

/**
 * Does steps one after the other for as long as there is work; call the result when there may be some. A step that fails
 * ends nothing: the next one follows.
 */
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
