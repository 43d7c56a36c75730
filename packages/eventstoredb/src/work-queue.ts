/** Runs actions one after the other, in the order of the calls. */
export const createWorkQueue = (): (<A>(work: () => Promise<A>) => Promise<A>) => {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
};

/** Runs an action after each request. All requests during a run share the next run. */
export const shareNextRun = <A>(work: () => Promise<A>): (() => Promise<A>) => {
  let running: Promise<unknown> | undefined;
  let next: Promise<A> | undefined;
  const begin = (): Promise<A> => {
    next = undefined;
    const now = work().finally(() => {
      if (running === now) running = undefined;
    });
    running = now;
    return now;
  };
  return () => {
    if (running === undefined) return begin();
    next ??= running.then(begin, begin);
    return next;
  };
};
