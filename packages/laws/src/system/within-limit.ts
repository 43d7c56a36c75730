/** A driver did not reply in time. */
export class LateReply extends Error {
  constructor(
    readonly verb: string,
    ms: number,
  ) {
    super(
      verb === 'declaration'
        ? `The driver did not declare itself within ${ms} ms. Let it write its declaration before anything else.`
        : `The driver did not reply to "${verb}" within ${ms} ms. Check what the driver does during that time, or let it declare a longer patienceMs.`,
    );
  }
}

/** The result of some work. Rejects with a `LateReply` after the given number of milliseconds. */
export const withinLimit = async <Value>(
  ms: number,
  verb: string,
  work: () => Promise<Value>,
): Promise<Value> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new LateReply(verb, ms)), ms);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
};

/**
 * The time limit to begin, join or restart, in multiples of the declared patience: a system may start slowly.
 */
const startsIn = 12;

/** The time limit of a verb of the protocol in milliseconds, from the declared patience. */
export const limitOf = (verb: string, patienceMs: number): number =>
  ['begin', 'join', 'restart'].includes(verb) ? startsIn * patienceMs : patienceMs;
