import type { Answer, StoredEvent, StoreError } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import type { AppendCommand, VerdictRow } from './append-command.js';
import { inFlight } from './in-flight.js';
import type { Ask } from './statement.js';

/** How many appends share a transaction at most, and how many characters, so that none waits long for its neighbours. */
const mostTogether = 500;
const mostCharacters = 4_000_000;

/** How many of the first may share a transaction; at least one. */
const fit = (commands: readonly AppendCommand[]): number => {
  let characters = 0;
  const tooMany = commands.findIndex(({ json }, index) => {
    characters += json.length;
    return index === mostTogether || (index > 0 && characters > mostCharacters);
  });
  return tooMany < 0 ? commands.length : tooMany;
};

type Appended = E.Either<StoreError, readonly StoredEvent[]>;

/** Appends that are in flight together share one transaction, each with its own verdict. `grew` when events were recorded. */
export const appendQueue = (
  ask: Ask,
  schema: string,
  grew: () => void,
): ((command: AppendCommand) => Answer<readonly StoredEvent[]>) => {
  const appendAll = async (commands: readonly AppendCommand[]): Answer<readonly Appended[]> => {
    const json = `[${commands.map((command) => command.json).join(',')}]`;
    const rows = await ask<VerdictRow>([`SELECT * FROM ${schema}.append($1)`, json]);
    if (E.isLeft(rows)) return rows;
    if (rows.right.some(({ verdict }) => verdict === 'recorded')) grew();
    const verdicts: VerdictRow[][] = commands.map(() => []);
    rows.right.forEach((row) => verdicts[Number(row.command)]?.push(row));
    return E.right(commands.map(({ answer }, index) => answer(verdicts[index] ?? [])));
  };
  const append = inFlight(appendAll, fit);
  return async (command) => E.flatten(await append(command));
};
