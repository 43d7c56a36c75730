import { commands, headquarters, makeFact, reservationId, titleId } from '@torioki/lending/samples';
import { at, type Plant } from './planting.js';

export const plantReservationOverLimit: Plant = async ({ forge, decide, scene }) => {
  const { a, reserving, waits, second } = await scene();
  for (let n = 1; n <= 9; n += 1)
    await decide(
      'Reserved',
      commands.reserve(at, {
        borrower: a,
        lines: [
          {
            reservation: reservationId(8_000_000 + n),
            title: (await scene()).title,
            location: headquarters.location,
          },
        ],
      }),
    );
  await decide('Reserved', reserving());
  const other = await scene();
  const line = { reservation: second, title: other.title, location: headquarters.location };
  await forge(
    ['decided-again refused', 'rules limit'],
    commands.reserve(at, { borrower: a, lines: [line] }),
    waits({ reservation: second, title: other.title }),
  );
};

export const plantSecondReservation: Plant = async ({ forge, decide, scene }) => {
  const { a, second, reserving, waits } = await scene();
  await decide('Reserved', reserving());
  await forge(
    ['decided-again refused', 'rules not-twice'],
    reserving(a, second),
    waits({ reservation: second }),
  );
};

export const plantTitleWithoutCopies: Plant = async ({ forge, scene }) => {
  const { a, first, location, waits } = await scene();
  const title = titleId(8_000_000);
  await forge(
    ['decided-again refused', 'rules on-hand'],
    commands.reserve(at, { borrower: a, lines: [{ reservation: first, title, location }] }),
    waits({ title }),
  );
};

export const plantReservationOfLoan: Plant = async ({ forge, decide, scene }) => {
  const { reserving, fetching, waits } = await scene();
  await decide('PickedUp', fetching());
  await forge(['decided-again refused', 'rules not-borrowed'], reserving(), waits());
};

export const plantMissedEvent: Plant = async ({ forge, head, decide, scene }) => {
  const { a, second, reserving, waits } = await scene();
  const before = await head();
  await decide('Reserved', reserving());
  await forge(
    ['overlooked', 'rules not-twice'],
    reserving(a, second),
    waits({ reservation: second }),
    before,
  );
};

export const plantCancelledSecured: Plant = async ({ forge, decide, scene }) => {
  const { a, copy, first, reserving } = await scene();
  const waiting = await decide('Reserved', reserving());
  await decide('Secured', commands.secure(at, { copy }));
  await forge(
    ['decided-again refused', 'rules cancel-secured'],
    commands.cancel(at, { reservation: first, borrower: a, reason: null }),
    makeFact('Cancelled', at, waiting, { by: 'patron', reason: null, copy, travelsBack: false }),
  );
};

export const plantWrongQueueOrder: Plant = async ({ forge, decide, scene }) => {
  const { b, copy, second, reserving } = await scene();
  await decide('Reserved', reserving());
  const late = await decide('Reserved', reserving(b, second));
  await forge(
    ['decided-again different', 'rules first-come'],
    commands.secure(at, { copy }),
    makeFact('Secured', at, late, { copy, loanClass: 'circulating', source: 'own' }),
  );
};
