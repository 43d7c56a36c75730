/** A driver did not reply in time. */
export class Late extends Error {
  constructor(
    readonly verb: string,
    ms: number,
  ) {
    super(
      verb === 'declaration'
        ? `The driver did not declare itself within ${ms} ms. Let it write its declaration before anything else.`
        : `The driver did not reply to "${verb}" within ${ms} ms. Look at what it does then, or let it declare a longer patienceMs.`,
    );
  }
}

/** The result of some work. Rejects with a `Late` if it takes longer than so many milliseconds. */
export const within = async <Value>(ms: number, verb: string, work: () => Promise<Value>): Promise<Value> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Late(verb, ms)), ms);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
};

/** How often its patience a driver may take to begin, to join or to restart: it may have to start a whole system. */
const startsIn = 12;

/** How many milliseconds a driver may take for a verb of the protocol, by the patience that it declares. */
export const limitOf = (verb: string, patienceMs: number): number =>
  ['begin', 'join', 'restart'].includes(verb) ? startsIn * patienceMs : patienceMs;
