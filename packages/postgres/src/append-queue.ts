import type { Answer, AppendOutcome } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { groupInFlight } from './group-in-flight.js';
import type { Reply } from './append-all.js';
import type { RequestedAppend } from './requested-append.js';

/** The limits of one transaction, in appends and in characters. They keep an append from waiting long. */
const mostTogether = 500;
const mostCharacters = 4_000_000;

const charactersOf = ({ events }: RequestedAppend): number =>
  events.reduce((sum, { data, metadata }) => sum + data.length + metadata.length, 0);

/** The number of appends at the front of the queue that may share a transaction. It is at least one. */
const fit = (wishes: readonly RequestedAppend[]): number => {
  let characters = 0;
  const tooMany = wishes.findIndex((wish, index) => {
    characters += charactersOf(wish);
    return index === mostTogether || (index > 0 && characters > mostCharacters);
  });
  return tooMany < 0 ? wishes.length : tooMany;
};

/** Records the appends of one moment in one transaction. Each append gets its own reply. */
export const appendQueue = (
  appendAll: (wishes: readonly RequestedAppend[]) => Answer<readonly (Reply | undefined)[]>,
): ((wish: RequestedAppend) => Answer<AppendOutcome>) => {
  const append = groupInFlight(appendAll, fit);
  return async (wish) => E.flatten(await append(wish));
};
