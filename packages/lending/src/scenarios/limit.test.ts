import { it } from 'vitest';
import { hokkaido } from '../policy/index.js';
import {
  copyAdded,
  copyId,
  given,
  headquarters,
  library,
  loanId,
  mari,
  commands,
  pickedUp,
  policyPublished,
  reservationId,
  reserved,
  secured,
  titleId,
} from '../samples/index.js';
import type { LocalDate } from '../vocabulary/index.js';

const at = '2021-04-08 10:00';
const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
const copies = numbers.map((n) => copyAdded(copyId(n), titleId(n)));
const { location } = headquarters;

const waits = (n: number, when = '2021-04-03 10:00') =>
  reserved(when, reservationId(n), { borrower: mari, title: titleId(n), place: headquarters });
const active = (n: number) => [...library, ...copies, ...numbers.slice(0, n).map((number) => waits(number))];
const line = (n: number) => ({ reservation: reservationId(n), title: titleId(n), location });
const reserve = (when: string, first: number, ...more: readonly number[]) =>
  commands.reserve(when, { borrower: mari, lines: [line(first), ...more.map(line)] });
const over = (now: number, asked: number, limit = 10) =>
  ({ code: 'over-reservation-limit', limit, active: now, asked }) as const;

it('S11, S14: the eleventh is refused until one of the ten is fetched', async () => {
  const story = given(...active(10));
  await story.when(reserve(at, 11)).thenRefused(over(10, 1));
  const ready = secured(at, waits(1), copyAdded(copyId(1), titleId(1)));
  await story.when(commands.secure(at, { copy: copyId(1) })).then(ready);
  await story.when(reserve(at, 11)).thenRefused(over(10, 1));
  const cards = { prefectural: true, branch: false };
  await story
    .when(commands.pickUp(at, { copy: copyId(1), borrower: mari, location, cards, loan: loanId(1) }))
    .then(pickedUp(at, loanId(1), ready, '2021-04-22'));
  await story.when(reserve(at, 11)).then(waits(11, at));
});

it('S12: of three ticked lines at eight, none is reserved; two are', async () => {
  const story = given(...active(8));
  await story.when(reserve(at, 9, 10, 11)).thenRefused(over(8, 3));
  await story.when(reserve(at, 9, 10)).then(waits(9, at), waits(10, at));
});

it('S13: of two browser tabs at nine, the second is refused', async () => {
  const story = given(...active(9));
  await story.when(reserve(at, 10)).then(waits(10, at));
  await story.when(reserve(at, 11)).thenRefused(over(10, 1));
});

it('S40: from 2021-05-01 the limit is 12: the eleventh is refused at 23:59, and accepted a minute later', async () => {
  const story = given(...active(10));
  const { data } = policyPublished('2021-05-01', { ...hokkaido, reservationLimit: 12 });
  const command = commands.publishPolicy(at, { from: '2021-05-01' as LocalDate, policy: data.policy });
  await story.when(command).then({ type: 'PolicyPublished', data: { ...data, at: command.at } });
  await story.when(reserve('2021-04-30 23:59', 11)).thenRefused(over(10, 1));
  await story.when(reserve('2021-05-01 00:00', 11)).then(waits(11, '2021-05-01 00:00'));
  await story.when(reserve('2021-05-01 00:00', 12)).then(waits(12, '2021-05-01 00:00'));
});
