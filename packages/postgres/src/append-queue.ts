import type { Answer, StoredEvent, StoreError } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import type { AppendCommand, VerdictRow } from './append-command.js';
import { failureOfStatement, hasWaited } from './failure.js';
import type { Ask } from './until-definite.js';

/** How many appends share a transaction at most, and how many characters, so that none waits long for its neighbours. */
const mostTogether = 500;
const mostCharacters = 4_000_000;

interface Waiting {
  readonly command: AppendCommand;
  readonly resolve: (answer: E.Either<StoreError, readonly StoredEvent[]>) => void;
}

/** The first of those waiting, as many as may share a transaction; at least one. */
const groupOf = (waiting: readonly Waiting[]): readonly Waiting[] => {
  let characters = 0;
  const tooMany = waiting.findIndex(({ command }, index) => {
    characters += command.json.length;
    return index === mostTogether || (index > 0 && characters > mostCharacters);
  });
  return tooMany < 0 ? waiting : waiting.slice(0, tooMany);
};

/** Whether appends may succeed alone that failed together: not when the server was away, or they waited in vain. */
const mayBeNeighbours = ({ cause }: StoreError): boolean =>
  failureOfStatement(cause).outcome === 'refused' && !hasWaited(cause);

/**
 * Appends that are in flight together share one transaction, each with its own verdict; those that arrive meanwhile
 * share the next. If a transaction fails, each of its appends is tried alone, so that none fails its neighbours. Calls
 * `grew` when events were recorded.
 */
export const appendQueue = (
  ask: Ask,
  schema: string,
  grew: () => void,
): ((command: AppendCommand) => Answer<readonly StoredEvent[]>) => {
  let waiting: Waiting[] = [];
  let writing = false;

  const write = async (group: readonly Waiting[]): Promise<void> => {
    const commands = `[${group.map(({ command }) => command.json).join(',')}]`;
    const rows = await ask<VerdictRow>([`SELECT * FROM ${schema}.append($1)`, commands]);
    if (E.isLeft(rows)) {
      const { left: error } = rows;
      if (group.length === 1 || !mayBeNeighbours(error))
        group.forEach(({ resolve }) => resolve(E.left(error)));
      else for (const one of group) await write([one]);
      return;
    }
    if (rows.right.some(({ verdict }) => verdict === 'recorded')) grew();
    const verdicts: VerdictRow[][] = group.map(() => []);
    rows.right.forEach((row) => verdicts[Number(row.command)]?.push(row));
    group.forEach(({ command, resolve }, index) => resolve(command.answer(verdicts[index] ?? [])));
  };

  const writeAll = async (): Promise<void> => {
    writing = true;
    while (waiting.length > 0) {
      const group = groupOf(waiting);
      waiting = waiting.slice(group.length);
      await write(group);
    }
    writing = false;
  };

  return (command) =>
    new Promise((resolve) => {
      waiting.push({ command, resolve });
      if (!writing) void writeAll();
    });
};
