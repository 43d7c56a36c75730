import { orThrow } from '@torioki/event-store';
import { hokkaido } from '@torioki/lending';
import { copyId, titleId } from '@torioki/lending/samples';
import { findFreshBorrower, findPatronOf } from '@torioki/patrons/contract';
import { describe, expect, it } from 'vitest';
import { atHeadquarters, prefecturalCard } from '../testing/fixture.js';
import { counter, office, openDay, shelf } from '../testing/open-day.js';

const renewedAt = async (time: string) => {
  const day = await openDay(time, { facts: shelf(1) });
  const { library, people } = day;
  const patron = await day.registered();
  const borrower = await findFreshBorrower(people, patron);
  const desk = library.desk(counter);
  orThrow(await desk.pickUp({ copy: copyId(1), borrower, location: 'HQ', cards: prefecturalCard }));
  const dueDates = async () =>
    orThrow(await library.desk(office).file(patron).loans.now()).shown.map(({ dueDate }) => dueDate);
  const first = await dueDates();
  day.set('2021-04-10 10:00');
  const [loan] = orThrow(await library.desk(office).file(patron).loans.now()).shown;
  const clickedAt = '2021-04-10T01:00:00.000Z';
  const { commandId: id } = orThrow(await desk.renew({ loan: loan?.loan ?? '', borrower, clickedAt }));
  return { ...day, desk, commandId: id ?? '', dueDates, first };
};

describe('undo at a desk', () => {
  it('finds the command by its id, and brings the earlier due date back, once', async () => {
    const { desk, commandId, dueDates, first } = await renewedAt('2021-04-03 10:00');
    expect(await dueDates()).not.toEqual(first);
    expect(await desk.rehearsal.undo({ command: commandId })).toMatchObject({ is: 'accepted' });
    expect(await dueDates()).not.toEqual(first);
    const undone = { command: commandId.toUpperCase(), commandId: 'c7b1b3a2-8a54-4ac0-8c5a-5a3f0a2b7d11' };
    orThrow(await desk.undo(undone));
    expect(await dueDates()).toEqual(first);
    expect(await desk.undo(undone)).toMatchObject({ is: 'accepted', again: true });
    expect(await desk.undo({ command: commandId })).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'nothing-to-undo' }],
    });
  });

  it('refuses an unknown command, a command of another place, and a field of its own', async () => {
    const { library, desk, commandId } = await renewedAt('2021-04-03 10:00');
    const unknown = '4b3f1c5e-7d0a-4c7e-9d5b-2a1f6e8c9b01';
    expect(await desk.undo({ command: unknown })).toMatchObject({ refusals: [{ code: 'nothing-to-undo' }] });
    expect(await desk.undo({ command: 'seven' })).toMatchObject({
      is: 'failed',
      error: { code: 'invalid-input', details: { path: 'command' } },
    });
    const elsewhere = library.desk({ ...counter, location: 'GIKAI' });
    expect(await elsewhere.undo({ command: commandId })).toMatchObject({ refusals: [{ code: 'not-yours' }] });
    const forged = { command: commandId, recorded: null };
    expect(await desk.undo(forged)).toMatchObject({
      is: 'failed',
      error: { details: { path: 'recorded' } },
    });
  });
});

/** A patron who has two reservations, which is the limit, and picks up the first one. */
const pickedUp = async () => {
  const policy = { ...hokkaido, reservationLimit: 2 };
  const day = await openDay('2021-04-03 10:00', { facts: shelf(3), policy });
  const { library, people } = day;
  const patron = await day.registered();
  const portal = library.portal(patron);
  const reserve = (n: number) => portal.reserve({ lines: atHeadquarters(titleId(n)) });
  orThrow(await reserve(1));
  orThrow(await reserve(2));
  orThrow(await library.desk(office).secure({ copy: copyId(1) }));
  const borrower = await findFreshBorrower(people, patron);
  const desk = library.desk(counter);
  const pickup = { copy: copyId(1), borrower, location: 'HQ', cards: prefecturalCard };
  const command = orThrow(await desk.pickUp(pickup)).commandId ?? '';
  const open = async () => {
    const file = library.desk(office).file(patron);
    const [reservations, loans] = [await file.reservations.now(), await file.loans.now()];
    return [orThrow(reservations).shown.length, orThrow(loans).shown.length];
  };
  return { desk, command, pickup, reserve, open };
};

describe('undo of a pickup', () => {
  it('opens the reservation again, and the copy can be picked up again', async () => {
    const { desk, command, pickup, open } = await pickedUp();
    expect(await open()).toEqual([1, 1]);
    orThrow(await desk.undo({ command }));
    expect(await open()).toEqual([2, 0]);
    orThrow(await desk.pickUp(pickup));
    expect(await open()).toEqual([1, 1]);
  });

  it('counts the reservations under all pseudonyms of the patron', async () => {
    const { desk, command, reserve, open } = await pickedUp();
    orThrow(await reserve(3));
    expect(await desk.rehearsal.undo({ command })).toMatchObject({ refusals: [{ code: 'used-since' }] });
    expect(await desk.undo({ command })).toMatchObject({ refusals: [{ code: 'used-since' }] });
    expect(await open()).toEqual([2, 1]);
  });
});

/** A patron who has borrowed a copy from the shelf and has returned it. */
const handedIn = async () => {
  const day = await openDay('2021-04-03 10:00', { facts: shelf(2) });
  const { library, people } = day;
  const patron = await day.registered();
  const borrower = await findFreshBorrower(people, patron);
  const desk = library.desk(counter);
  orThrow(await desk.pickUp({ copy: copyId(1), borrower, location: 'HQ', cards: prefecturalCard }));
  const handIn = { copy: copyId(1), location: 'HQ', payer: null };
  const command = orThrow(await desk.acceptReturn(handIn)).commandId ?? '';
  const file = library.desk(office).file(patron);
  const titles = async () => orThrow(await file.loans.now()).shown.map(({ title }) => title);
  return { ...day, patron, borrower, desk, command, handIn, file, titles };
};

describe('undo of a return', () => {
  it('opens the loan again, and the copy can be returned again', async () => {
    const { desk, command, handIn, titles } = await handedIn();
    expect(await titles()).toEqual([]);
    expect(await desk.rehearsal.undo({ command })).toMatchObject({ is: 'accepted' });
    orThrow(await desk.undo({ command }));
    expect(await titles()).toEqual([titleId(1)]);
    orThrow(await desk.acceptReturn(handIn));
    expect(await titles()).toEqual([]);
  });

  it('finds the title under all pseudonyms of the patron', async () => {
    const { library, patron, desk, command, titles } = await handedIn();
    orThrow(await library.portal(patron).reserve({ lines: atHeadquarters(titleId(1)) }));
    expect(await desk.undo({ command })).toMatchObject({ refusals: [{ code: 'used-since' }] });
    expect(await titles()).toEqual([]);
  });

  it('is refused after the patron has left, or was forgotten', async () => {
    const left = await handedIn();
    orThrow(await left.file.leave({}));
    expect(await left.desk.undo({ command: left.command })).toMatchObject({
      refusals: [{ code: 'used-since' }],
    });
    const { library, borrower, desk, command } = await handedIn();
    orThrow(await library.desk(office).forgetBorrower({ borrower, mailWaits: false }));
    expect(await desk.undo({ command })).toMatchObject({ refusals: [{ code: 'used-since' }] });
  });

  it('keeps the pseudonym in the night after', async () => {
    const { library, people, set, patron, borrower, desk, command } = await handedIn();
    orThrow(await desk.undo({ command }));
    set('2021-04-04 00:00');
    expect(await library.jobs.forgetBorrowers()).toMatchObject({ forgotten: 0, troubles: [] });
    expect(await findPatronOf(people, borrower)).toBe(patron);
  });
});

/** A copy that another library sends back, and a patron without a reservation. */
const comingBack = async () => {
  const day = await openDay('2021-04-03 10:00', { facts: shelf(1) });
  const { library } = day;
  const portal = library.portal(await day.registered());
  const desk = library.desk(office);
  orThrow(await desk.lendToLibrary({ copy: copyId(1), library: 'OTARU' }));
  orThrow(await desk.receiveFromLibrary({ copy: copyId(1) }));
  const reserve = async () => orThrow(await portal.reserve({ lines: atHeadquarters(titleId(1)) }));
  const receive = async () => orThrow(await desk.receiveAtHeadquarters({ copy: copyId(1) })).commandId ?? '';
  const situation = async () => orThrow(await desk.views.copies(copyId(1)).now()).shown[0]?.is;
  return { desk, reserve, receive, situation };
};

describe('undo of a receiving', () => {
  it('undoes also that the same command secured the copy', async () => {
    const { desk, reserve, receive, situation } = await comingBack();
    await reserve();
    const command = await receive();
    expect(await situation()).toBe('set-aside');
    orThrow(await desk.undo({ command }));
    expect(await situation()).toBe('in-transit-back');
    await receive();
    expect(await situation()).toBe('set-aside');
  });

  it('is refused if another command secured the copy at the same time', async () => {
    const { desk, reserve, receive, situation } = await comingBack();
    const command = await receive();
    await reserve();
    orThrow(await desk.secure({ copy: copyId(1) }));
    expect(await desk.undo({ command })).toMatchObject({ refusals: [{ code: 'not-the-last' }] });
    expect(await situation()).toBe('set-aside');
  });
});

/** A patron whose borrowed copy was declared lost. */
const lost = async () => {
  const scene = await handedIn();
  const { desk, borrower } = scene;
  orThrow(await desk.pickUp({ copy: copyId(2), borrower, location: 'HQ', cards: prefecturalCard }));
  const command = orThrow(await desk.declareLost({ copy: copyId(2) })).commandId ?? '';
  return { ...scene, command };
};

describe('undo of a loss', () => {
  it('opens the loan again, and the copy can be returned', async () => {
    const { desk, command, titles } = await lost();
    expect(await titles()).toEqual([]);
    orThrow(await desk.undo({ command }));
    expect(await titles()).toEqual([titleId(2)]);
    orThrow(await desk.acceptReturn({ copy: copyId(2), location: 'HQ', payer: null }));
  });

  it('finds the title under all pseudonyms of the patron', async () => {
    const { library, patron, desk, command } = await lost();
    orThrow(await library.portal(patron).reserve({ lines: atHeadquarters(titleId(2)) }));
    expect(await desk.undo({ command })).toMatchObject({ refusals: [{ code: 'used-since' }] });
  });

  it('is refused after the copy was found, and after the patron has left', async () => {
    const found = await lost();
    orThrow(await found.desk.declareFound({ copy: copyId(2) }));
    expect(await found.desk.undo({ command: found.command })).toMatchObject({
      refusals: [{ code: 'not-the-last' }],
    });
    const left = await lost();
    orThrow(await left.file.leave({}));
    expect(await left.desk.undo({ command: left.command })).toMatchObject({
      refusals: [{ code: 'used-since' }],
    });
  });

  it('gives a copy on the shelf back, which no patron had', async () => {
    const { desk } = await handedIn();
    const command = orThrow(await desk.declareLost({ copy: copyId(2) })).commandId ?? '';
    orThrow(await desk.undo({ command }));
    expect(orThrow(await desk.views.copies(copyId(2)).now()).shown[0]?.is).toBe('on-shelf');
  });
});
