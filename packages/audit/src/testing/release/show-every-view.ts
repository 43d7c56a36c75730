import { orThrow, type EventStore, type StoredEvent } from '@torioki/event-store';
import { unwrapAnswer } from '@torioki/event-store/contract';
import { lendingEventCodec, type Instant } from '@torioki/lending';
import { documentsAsOf } from '@torioki/projection';
import {
  isList,
  readModels,
  views,
  type ArgumentName,
  type GivenArguments,
  type LibraryView,
} from '@torioki/read-models';

const at = '2021-04-23T03:00:00.000Z' as Instant;

/** The different values of an argument in a history, in the order of the history. */
const listValues = (name: ArgumentName, events: readonly StoredEvent[]): readonly string[] => {
  if (name === 'day') return [at.slice(0, 10)];
  const found = events.map(({ data }) => data[name]);
  return [...new Set(found.filter((value) => typeof value === 'string'))];
};

/** The arguments for each call of a view: a list takes all values, and each other argument one at a time. */
const listCalls = ({ takes }: LibraryView, events: readonly StoredEvent[]): readonly GivenArguments[] =>
  takes.reduce<readonly GivenArguments[]>(
    (calls, name) =>
      calls.flatMap((call) => {
        const values = listValues(name, events);
        return isList(name)
          ? [{ ...call, [name]: values }]
          : values.map((value) => ({ ...call, [name]: [value] }));
      }),
    [{}],
  );

/** Shows every view of a history, with all arguments that the history contains. A call is a line. */
export const showEveryView = async (store: EventStore): Promise<readonly string[]> => {
  const events = await unwrapAnswer(store.records());
  const past = { store, codec: lendingEventCodec, models: readModels };
  const { documents } = orThrow(await documentsAsOf(events.length, past));
  const lines: string[] = [];
  for (const [view, one] of Object.entries<LibraryView>(views))
    for (const given of listCalls(one, events)) {
      const query = orThrow(one.queryWith(given));
      const { shown } = await unwrapAnswer(documents.query(query(at)));
      lines.push(JSON.stringify({ view, given: one.takes.some(isList) ? 'all' : given, shown }));
    }
  return lines;
};
