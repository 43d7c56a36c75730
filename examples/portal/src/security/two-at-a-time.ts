const atOnce = 2;
const mayWait = 8;

/** A password takes a third of a second of a processor: only two are looked at at once, and few may wait. */
export const twoAtATime = () => {
  let running = 0;
  const waiting: (() => void)[] = [];
  const begin = async (): Promise<void> => {
    if (running < atOnce) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const end = () => {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  };
  /** What the work gives; `busy` if too many wait already. */
  return async <Given>(work: () => Promise<Given>): Promise<Given | 'busy'> => {
    if (waiting.length >= mayWait) return 'busy';
    await begin();
    try {
      return await work();
    } finally {
      end();
    }
  };
};
