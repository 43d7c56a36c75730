import { orThrow } from '@torioki/event-store';
import { findHeadPosition } from '@torioki/event-store/contract';
import { copyId, titleId } from '@torioki/lending/samples';
import { findFreshBorrower } from '@torioki/patrons/contract';
import { describe, expect, it } from 'vitest';
import { office, openDay, shelf } from '../testing/open-day.js';

const opened = async () => {
  const day = await openDay('2021-04-03 10:00', { facts: shelf(1) });
  const patron = await day.registered();
  return { ...day, patron, borrower: await findFreshBorrower(day.people, patron) };
};

describe('a rehearsal at a desk', () => {
  it('returns the outcome of a command and records nothing', async () => {
    const { library, events, borrower } = await opened();
    const desk = library.desk(office);
    const byPatron = library.desk({ role: 'patron' });
    const wanted = { borrower, lines: [{ title: titleId(1), location: 'HQ' }] };
    const secured = { copy: copyId(1) };
    const before = await findHeadPosition(events);
    expect(await desk.rehearsal.secure(secured)).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'nobody-waiting' }],
    });
    const rehearsed = await byPatron.rehearsal.reserve(wanted);
    expect(rehearsed).toEqual({ is: 'accepted', commandId: rehearsed.commandId });
    expect(await findHeadPosition(events)).toEqual(before);
    orThrow(await byPatron.reserve(wanted));
    expect(await desk.rehearsal.secure(secured)).toMatchObject({ is: 'accepted' });
    orThrow(await desk.secure(secured));
  });

  it('refuses like the desk: a wrong role and an unknown borrower', async () => {
    const { library } = await opened();
    const unknown = '4b3f1c5e-7d0a-4c7e-9d5b-2a1f6e8c9b01';
    const { rehearsal } = library.desk({ role: 'patron' });
    const line = { title: titleId(1), location: 'HQ' };
    expect(await rehearsal.reserve({ borrower: unknown, lines: [line] })).toMatchObject({
      refusals: [{ code: 'borrower-unknown' }],
    });
    expect(await rehearsal.secure({ copy: copyId(1) })).toMatchObject({
      refusals: [{ code: 'actor-not-allowed' }],
    });
  });
});
