import type { StoredEvent } from '@torioki/event-store';
import { storeNames, type StoreName } from '../stores.js';
import { marks } from './marked-patron.js';
import type { Place } from './place.js';

const uuids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The ids in events, including those of the commands and of the events themselves. */
const idsIn = (events: readonly StoredEvent[]): readonly string[] => [
  ...new Set(JSON.stringify(events).match(uuids)),
];

/** The events that name one of these ids. */
export const findEvents = (history: readonly StoredEvent[], ids: readonly string[]): readonly StoredEvent[] =>
  history.filter((event) => ids.some((id) => JSON.stringify(event).includes(id)));

/** Whether bytes have a text. An id may also be stored as its 16 bytes. */
const hasText = (bytes: Buffer, text: string): boolean =>
  bytes.includes(text) ||
  (text.match(uuids) !== null && bytes.includes(Buffer.from(text.replaceAll('-', ''), 'hex')));

interface Sought {
  readonly patron: string;
  /** The used pseudonyms of the patron. */
  readonly used: readonly string[];
  /** All events of the patron's loans, also those that a restored history lacks. */
  readonly ofLoans: readonly StoredEvent[];
}

/**
 * The stores whose bytes have a mark of the patron, the patron's key, or a used pseudonym. Also the ids that
 * tie a loan to the patron: ids in the loan's events that also appear in a row or an event about the patron.
 */
export const findTraces = async (
  place: Place,
  history: readonly StoredEvent[],
  { patron, used, ofLoans }: Sought,
) => {
  const bytes = new Map<StoreName, Buffer>();
  for (const name of storeNames) bytes.set(name, await place.readBytes(name));
  const having = (...texts: readonly string[]) =>
    storeNames.filter((name) => texts.some((text) => hasText(bytes.get(name) ?? Buffer.of(), text)));
  const rows = [...(await place.readRows('people')), ...(await place.readRows('sessions'))];
  const ofPatron = [
    ...findEvents(history, [patron]).map((event) => JSON.stringify(event)),
    ...rows.filter((row) => [patron, ...marks].some((text) => row.includes(text))),
  ];
  const ids = idsIn([...ofLoans, ...findEvents(history, used)]);
  return {
    marks: having(...marks),
    patron: having(patron),
    pseudonyms: having(...used),
    ties: ids.filter((id) => ofPatron.some((text) => text.includes(id))),
  };
};
