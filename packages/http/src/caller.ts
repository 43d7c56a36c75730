import type { Library } from 'torioki';

/** The actor of a desk, with plain texts. */
export type CallingActor = Parameters<Library['desk']>[0];

/** The person or program that sends a request: an actor of the library, or a patron by the registry's key. */
export type Caller =
  { readonly is: 'actor'; readonly actor: CallingActor } | { readonly is: 'patron'; readonly patron: string };

/**
 * Finds the sender of a request. Return null for an unknown sender: the answer is then 401. The function is
 * called for each request. While a request follows a view, it is called again every 15 seconds.
 */
export type FindCaller = (request: Request) => Caller | null | Promise<Caller | null>;

/** A text that identifies a caller. */
export const keyOfCaller = (caller: Caller): string =>
  caller.is === 'patron' ? `patron ${caller.patron}` : JSON.stringify(caller.actor);
