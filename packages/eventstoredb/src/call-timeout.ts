import type { EsdbRead, RecordedEvent } from './esdb-client.js';

/**
 * The error of a call that took too long. The client itself sets no deadline for reads, nor for finding the
 * leader.
 */
export class CallTimedOut extends Error {
  constructor(
    readonly afterMs: number,
    advice = '',
  ) {
    super(`nothing came for ${afterMs} ms${advice}`);
  }

  /** Returns this error with advice at the end of its message. */
  readonly withAdvice = (advice: string): CallTimedOut => new CallTimedOut(this.afterMs, `; ${advice}`);
}

/** Returns the answer of a call. Throws CallTimedOut if the answer does not come in time. */
export const limitTime = <A>(promise: Promise<A>, ms: number): Promise<A> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new CallTimedOut(ms)), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

const ignore = () => undefined;

/** Ends a read or a subscription, here and on the server. */
export const endRead = (read: EsdbRead): void => {
  void (read.unsubscribe?.() ?? read.cancel?.() ?? read.return?.())?.catch(ignore);
};

/**
 * The events of a read. Throws if one of them does not come in time. The read always ends on the server too.
 */
export async function* readInTime(read: EsdbRead, ms: number): AsyncGenerator<RecordedEvent, void> {
  read.on?.('error', ignore);
  const events = read[Symbol.asyncIterator]();
  try {
    for (;;) {
      const step = await limitTime(events.next(), ms);
      if (step.done === true) return;
      if (step.value.event) yield step.value.event;
    }
  } finally {
    endRead(read);
  }
}
