import type { Caller, CallingActor } from '../caller.js';

/** The tests' host names the caller in a header. */
export const callerHeader = 'X-Caller';

const isCaller = (value: unknown): value is Caller =>
  typeof value === 'object' && value !== null && 'is' in value;

export const findCaller = (request: Request): Caller | null => {
  const caller: unknown = JSON.parse(request.headers.get(callerHeader) ?? 'null');
  return isCaller(caller) ? caller : null;
};

/** The header of an actor, or of a patron by the key. */
export const renderCaller = (as: CallingActor | string): string => {
  const caller: Caller = typeof as === 'string' ? { is: 'patron', patron: as } : { is: 'actor', actor: as };
  return JSON.stringify(caller);
};
