/** Runs actions one after the other, in the order of the calls. */
export const createWorkQueue = (): (<A>(act: () => Promise<A>) => Promise<A>) => {
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    const next = last.then(act);
    last = next.catch(() => undefined);
    return next;
  };
};
