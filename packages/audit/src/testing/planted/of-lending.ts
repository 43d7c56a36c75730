import type { LocalDate } from '@torioki/lending';
import { commands, makeFact, tokyo, wakkanai } from '@torioki/lending/samples';
import { at, nextDay, type Plant } from './planting.js';

export const plantLongLoan: Plant = async ({ forge, scene }) => {
  const { fetching, lent } = await scene();
  const dueDate = '2021-08-20' as LocalDate;
  await forge(['decided-again different', 'rules due'], fetching(), lent({ dueDate }));
};

export const plantSecondRenewal: Plant = async ({ forge, decide, scene }) => {
  const { fetching, loan, a: borrower, copy, title } = await scene();
  await decide('PickedUp', fetching());
  const renewing = () => commands.renew(nextDay, { loan, borrower, clickedAt: tokyo(nextDay) });
  await decide('Renewed', renewing());
  const to = '2021-07-21';
  const again = makeFact('Renewed', nextDay, { loan, copy, title, borrower, from: to, to });
  await forge(['decided-again refused', 'rules renew-4'], renewing(), again);
};

export const plantLoanToAnother: Plant = async ({ forge, decide, scene }) => {
  const { b, copy, first, reserving, fetching, lent } = await scene();
  await decide('Reserved', reserving());
  await decide('Secured', commands.secure(at, { copy }));
  await forge(
    ['decided-again refused', 'rules kept-for-another'],
    fetching(b),
    lent({ borrower: b, reservation: first }),
  );
};

export const plantLoanPastQueue: Plant = async ({ forge, decide, scene }) => {
  const { b, reserving, fetching, lent } = await scene();
  await decide('Reserved', reserving());
  await forge(['decided-again refused', 'rules nobody-passed-over'], fetching(b), lent({ borrower: b }));
};

export const plantLoanWithoutCards: Plant = async ({ forge, scene }) => {
  const { a: borrower, copy, location, loan, lent } = await scene();
  const cards = { prefectural: false, branch: false };
  await forge(
    ['decided-again refused', 'rules cards'],
    commands.pickUp(at, { copy, borrower, location, cards, loan }),
    lent(),
  );
};

export const plantReturnElsewhere: Plant = async ({ forge, decide, scene }) => {
  const { copy, title, a: borrower, loan, fetching } = await scene();
  await decide('PickedUp', fetching());
  const { location } = wakkanai;
  await forge(
    ['decided-again refused', 'rules return-place'],
    commands.acceptReturn(nextDay, { copy, location, payer: null }),
    makeFact('Returned', nextDay, { loan, copy, title, borrower, location, travelsBack: true, payer: null }),
  );
};

export const plantReturnWithoutLoan: Plant = async ({ forge, scene }) => {
  const { copy, title, a: borrower, loan, location } = await scene();
  await forge(
    ['decided-again refused', 'rules not-there', 'totals'],
    commands.acceptReturn(nextDay, { copy, location, payer: null }),
    makeFact('Returned', nextDay, { loan, copy, title, borrower, location, travelsBack: false, payer: null }),
  );
};
