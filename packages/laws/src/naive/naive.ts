import type { Answer, Copy, Fact, Order, Person, Title, World } from '../guide/index.js';
import { plusDays } from '../guide/index.js';
import type { LendingSystem, Question, Running, ShownLine } from '../system/lending-system.js';
import { type Pause, type Pauses, createPauses } from '../system/pauses.js';
import { createTable } from './database.js';

interface Reservation {
  readonly who: Person;
  readonly title: Title;
  readonly kept: Copy | null;
}

interface Loan {
  readonly who: Person;
  readonly copy: Copy;
  readonly title: Title;
  readonly due: string;
  readonly renewed: boolean;
}

const accepted = (...facts: readonly Fact[]): Answer => ({ is: 'accepted', facts });
const refused = (reason: string): Answer => ({ is: 'refused', reasons: [reason] });

const beginRun = (world: World, pause: Pause): Running => {
  const reservations = createTable<Reservation>('reservations', pause);
  const loans = createTable<Loan>('loans', pause);
  let now = '2021-04-03T10:00';
  const inDays = (days: number) => plusDays(now.slice(0, 10), days);
  const titleOf = (copy: Copy) => world.copies.find((held) => held.copy === copy)?.title ?? '';
  const waitingFor = (title: Title) => reservations.where((one) => one.title === title && one.kept === null);

  /** Reads, decides and writes, without noticing changes between read and write: that is the race. */
  const reserve = async (who: Person, title: Title): Promise<Answer> => {
    const own = await reservations.where((one) => one.who === who);
    const borrowed = await loans.where((loan) => loan.who === who && loan.title === title);
    if (!world.copies.some((held) => held.title === title)) return refused('on-hand');
    if (own.length >= (world.numbers.limit ?? Infinity)) return refused('limit');
    if (own.some((one) => one.title === title)) return refused('not-twice');
    if (borrowed.length > 0) return refused('not-borrowed');
    await reservations.insert({ who, title, kept: null });
    return accepted();
  };

  const cancel = async (who: Person, title: Title, by: 'patron' | 'staff'): Promise<Answer> => {
    const [own] = await reservations.where((one) => one.who === who && one.title === title);
    if (own === undefined) return refused('no-such-reservation');
    if (own.kept !== null && by === 'patron') return refused('cancel-secured');
    await reservations.remove(own);
    return accepted();
  };

  const fill = async (copy: Copy): Promise<Answer> => {
    const [loan] = await loans.where((one) => one.copy === copy);
    const [kept] = await reservations.where((one) => one.kept === copy);
    if (loan !== undefined || kept !== undefined) return refused('one-copy');
    const [first] = await waitingFor(titleOf(copy));
    if (first === undefined) return refused('nobody-waits');
    await reservations.update(first, { kept: copy });
    return accepted({ copy, is: 'kept', for: first.who });
  };

  const pickUp = async (who: Person, copy: Copy): Promise<Answer> => {
    const title = titleOf(copy);
    if ((await loans.where((loan) => loan.copy === copy)).length > 0) return refused('one-copy');
    const [kept] = await reservations.where((one) => one.kept === copy);
    if (kept !== undefined && kept.who !== who) return refused('kept-for-another');
    const [first] = await waitingFor(title);
    if (kept === undefined && first !== undefined && first.who !== who) return refused('nobody-passed-over');
    if (kept !== undefined) await reservations.remove(kept);
    const due = inDays(14);
    await loans.insert({ who, copy, title, due, renewed: false });
    return accepted({ copy, is: 'due', on: due });
  };

  const renew = async (who: Person, copy: Copy): Promise<Answer> => {
    const own = await loans.where((loan) => loan.who === who);
    const loan = own.find((one) => one.copy === copy);
    if (loan === undefined) return refused('no-such-loan');
    const others = (await waitingFor(loan.title)).filter((one) => one.who !== who);
    if (own.some(({ due }) => due < inDays(0))) return refused('renew-2');
    if (others.length > 0) return refused('renew-3');
    if (loan.renewed) return refused('renew-4');
    const due = inDays(14);
    await loans.update(loan, { due, renewed: true });
    return accepted({ copy, is: 'due', on: due });
  };

  const giveBack = async (copy: Copy): Promise<Answer> => {
    const [loan] = await loans.where((one) => one.copy === copy);
    if (loan === undefined) return refused('no-such-loan');
    await loans.remove(loan);
    return accepted();
  };

  const reserveOne = ({ who, lines }: Extract<Order, { is: 'reserve' }>): Promise<Answer> => {
    const [line, ...others] = lines;
    return line === undefined || others.length > 0
      ? Promise.resolve({ is: 'unsupported' })
      : reserve(who, line.title);
  };

  const order = (given: Order): Promise<Answer> => {
    if (given.is === 'reserve') return reserveOne(given);
    if (given.is === 'cancel') return cancel(given.who, given.title, given.by);
    if (given.is === 'fill') return fill(given.copy);
    if (given.is === 'pickUp') return pickUp(given.who, given.copy);
    if (given.is === 'renew') return renew(given.who, given.copy);
    return given.is === 'return' ? giveBack(given.copy) : Promise.resolve({ is: 'unsupported' });
  };

  const show = async (question: Question): Promise<readonly ShownLine[] | 'unsupported'> => {
    if (question.is === 'reservations')
      return (await reservations.where(({ who }) => who === question.who)).map(({ title, kept }) => ({
        title,
        word: kept === null ? '予約中' : '貸出可能',
      }));
    if (question.is === 'loans') return loans.where(({ who }) => who === question.who);
    return question.is === 'queue' ? waitingFor(question.title) : 'unsupported';
  };

  const advance = (to: string) => Promise.resolve((now = to));
  return { from: now, order, show, advance, end: () => Promise.resolve() };
};

/**
 * A lending system as a programmer writes it in an afternoon. It keeps the core of the guide as long as
 * orders come one after another. With concurrent orders it breaks a law, to show the findings of a check.
 */
export const naive = (pauses: Pauses = createPauses()): LendingSystem => ({
  declares: { name: 'naive', canSet: ['limit'], clock: 'set', reasons: 'one', parallel: 5 },
  pauses,
  begin: (world) => Promise.resolve(beginRun(world, pauses.pause)),
});
