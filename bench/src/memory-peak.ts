const everyMs = 50;

/** Samples the memory of the process. The returned function gives its maximum in megabytes. */
export const memoryPeak = (): (() => number) => {
  let most = 0;
  const look = () => {
    most = Math.max(most, process.memoryUsage.rss());
  };
  const watching = setInterval(look, everyMs);
  watching.unref();
  return () => {
    clearInterval(watching);
    look();
    return most / 1e6;
  };
};
