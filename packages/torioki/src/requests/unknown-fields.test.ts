import type { Fault } from '@torioki/event-store';
import { findHeadPosition } from '@torioki/event-store/contract';
import { expect, it } from 'vitest';
import type { Library, PatronRegistry } from '../index.js';
import { counter, office, openDay, shelf } from '../testing/open-day.js';

interface Failed {
  readonly error: { readonly code: string; readonly details: Fault & { readonly others?: readonly Fault[] } };
}

/** The methods of a patron's portal and file, with any fields. */
type Methods = Readonly<Record<string, (sent: object) => Promise<unknown>>>;

const openings = {
  portal: (library: Library<PatronRegistry>, patron: string) => library.portal(patron),
  file: (library: Library<PatronRegistry>, patron: string) => library.desk(counter).file(patron),
  office: (library: Library<PatronRegistry>, patron: string) => library.desk(office).file(patron),
} as const;

const line = { title: 'T-1', location: 'HQ' };
const more = { patron: 'another', note: 1, hint: 2 };

it.each<readonly [keyof typeof openings, string, object, readonly string[]]>([
  ['portal', 'cancel', { reservation: '', reason: null }, ['reason', 'patron', 'reservation']],
  ['portal', 'renew', { borrower: '', block: 'waived' }, ['borrower', 'block', 'clickedAt', 'loan']],
  ['file', 'reserve', { at: 1, pseudonyms: [], line }, ['pseudonyms', 'at', 'line', 'lines']],
  ['portal', 'setMailAddress', { actor: 1, type: 2, mail: '' }, ['type', 'actor', 'mail', 'mailAddress']],
  ['portal', 'addToCart', { title: 'T-1', limit: 99 }, ['limit']],
  ['portal', 'choosePickup', line, []],
  ['portal', 'removeFromCart', {}, ['titles']],
  ['portal', 'chooseReadingHistory', { at: 1 }, ['at', 'wanted']],
  ['portal', 'deleteReadingHistory', {}, []],
  ['file', 'issueCode', {}, ['hours']],
  ['file', 'setBlocks', {}, ['blocks']],
  ['file', 'leave', {}, []],
  ['office', 'adopt', { borrower: '' }, []],
])(
  '%s.%s names all unknown fields together, and those that the library fills in',
  async (where, method, sent, paths) => {
    const { library, registered, events } = await openDay('2021-04-03 10:00', { facts: shelf(1) });
    const patron = await registered();
    const before = await findHeadPosition(events);
    const methods = openings[where](library, patron) as unknown as Methods;
    const { error } = (await methods[method]?.({ ...sent, ...more })) as Failed;
    const { others = [], ...first } = error.details;
    const named = [first, ...others].map(({ path }) => path);
    expect(error.code).toBe('invalid-input');
    expect(new Set(named)).toEqual(new Set([...paths, ...Object.keys(more)]));
    expect(await findHeadPosition(events)).toBe(before);
  },
);
