const everyMs = 50;

/** Watches the memory of the process; gives the most that there was, in megabytes. */
export const memoryPeak = () => {
  let [heap, rss] = [0, 0];
  const look = () => {
    const { heapUsed, rss: resident } = process.memoryUsage();
    heap = Math.max(heap, heapUsed);
    rss = Math.max(rss, resident);
  };
  const watching = setInterval(look, everyMs);
  watching.unref();
  return () => {
    clearInterval(watching);
    look();
    return { heapMb: Math.round(heap / 1_000_000), rssMb: Math.round(rss / 1_000_000) };
  };
};
