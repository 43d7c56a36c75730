import type { Library } from 'torioki';

/** The actor of a desk, with plain texts. */
export type CallingActor = Parameters<Library['desk']>[0];

/** The person or program that sends a request: an actor of the library, or a patron by the registry's key. */
export type Caller =
  { readonly is: 'actor'; readonly actor: CallingActor } | { readonly is: 'patron'; readonly patron: string };

/**
 * Finds the sender of a request. Return null if you do not know the caller: the request then gets
 * 401. It is called for each request, and every 15 seconds for a request that follows a view.
 */
export type FindCaller = (request: Request) => Caller | null | Promise<Caller | null>;

/** A text that is the same for the same caller. */
export const keyOfCaller = (caller: Caller): string =>
  caller.is === 'patron' ? `patron ${caller.patron}` : JSON.stringify(caller.actor);
