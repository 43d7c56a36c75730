import { orThrow } from '@torioki/event-store';
import { lendingEventCodec, type LendingEvent } from '@torioki/lending';
import { wholeHistory } from '../../../../lending/dist/samples/whole-history.js';
import { listMade } from '../../answers/list-made.js';
import type { Operation } from './operation.js';
import { recordAnswers } from './record-answers.js';

/** A command in the history, with its events. */
interface Played {
  readonly id: string;
  readonly position: number;
  readonly events: readonly LendingEvent[];
}

interface CommandOf {
  readonly command?: { readonly id: string; readonly type: string };
}

/** The last command of each type in the whole history of the samples. */
const playedCommands = async (): Promise<ReadonlyMap<string, Played>> => {
  const played = new Map<string, Played>();
  let type = '';
  for (const record of await wholeHistory.recorded()) {
    const { command } = record.metadata as CommandOf;
    type = command?.type ?? type;
    const { id, events } = command
      ? { id: command.id, events: [] }
      : (played.get(type) ?? { id: '', events: [] });
    const event = orThrow(lendingEventCodec.decode(record));
    played.set(type, { id, position: record.position, events: [...events, event] });
  }
  return played;
};

/** The number of items that an example has of each list. */
const shownItems = 2;

const shorten = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.slice(0, shownItems).map(shorten);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shorten(one)]));
};

const uuid = /"[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}"/g;
const code = /"(?:[\dA-Z]{4}-){3}[\dA-Z]{4}"/g;

/** The same answer, with numbers instead of the random digits of its ids and codes. */
const withoutChance = (answer: unknown): unknown => {
  const ids: string[] = [];
  const text = JSON.stringify(answer)
    .replace(uuid, (id) => {
      if (id.includes('-0000-4000-8000-')) return id;
      if (!ids.includes(id)) ids.push(id);
      return `"00000000-0000-4000-8000-${String(ids.indexOf(id) + 1).padStart(12, '0')}"`;
    })
    .replace(code, '"0000-1111-2222-3333"');
  return JSON.parse(text);
};

const hasEvents = ({ answer: { properties = {} } }: Operation): boolean => 'made' in (properties as object);

/**
 * Finds an example of the answer to each operation, by its path. It is the answer of a library with the whole
 * history of the samples. If this library refuses the command, it is the answer to the command in the history, or
 * an answer of the same schema.
 */
export const findExamples = async (
  operations: readonly Operation[],
): Promise<(operation: Operation) => unknown> => {
  const recorded = await recordAnswers(operations);
  const played = await playedCommands();
  const accepted = operations.filter(({ path }) => recorded.get(path)?.status === 200);

  const answerInHistory = ({ tag, command = '' }: Operation): unknown => {
    const { id, position, events } = played.get(command) ?? {};
    return (
      events && {
        position,
        again: false,
        commandId: id,
        made: listMade(events, tag === 'me' ? 'patron' : 'staff'),
      }
    );
  };

  return (operation) => {
    const { path, answer } = operation;
    const alike = (one: Operation): boolean => JSON.stringify(one.answer) === JSON.stringify(answer);
    const own = accepted.some((one) => one.path === path) ? path : accepted.find(alike)?.path;
    const found =
      own !== path && hasEvents(operation) ? answerInHistory(operation) : recorded.get(own ?? '')?.json;
    if (found === undefined) throw new Error(`${path} has no example of its answer.`);
    return withoutChance(shorten(found));
  };
};
