import type { LendingEvent } from '@torioki/lending';
import {
  copyId,
  headquarters,
  library,
  makeCopyAdded,
  makeDeclaredLostFact,
  makeJourney,
  makeReceivedAtHeadquarters,
  makeRenewed,
  makeReturned,
  makeReturnShipped,
  makeWithdrawn,
  reservationId,
  loanId,
  titleId,
  tokyo,
  wakkanai,
} from '@torioki/lending/samples';
import { copy as copyAggregate } from '@torioki/lending/aggregates';
import { unwrapAnswer } from '@torioki/event-store/contract';
import * as E from 'fp-ts/lib/Either.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runSteps, steps } from '../testing/histories.js';
import { projectEvents, showAfter } from '../testing/show-after.js';
import { copies, findCopies } from './view.js';

const at = tokyo('2021-04-12 10:00');

const { added, waiting, ready, noticed, shipped, arrived, lent } = makeJourney(1, wakkanai);
const renewed = makeRenewed('2021-04-20 12:00', lent, ['2021-04-25', '2021-05-04']);
const way = [
  added,
  waiting,
  ready,
  noticed,
  shipped,
  arrived,
  lent,
  renewed,
  makeReturned('2021-04-24 10:00', lent, wakkanai),
  makeReturnShipped('2021-04-27 10:00', added, wakkanai),
  makeReceivedAtHeadquarters('2021-04-29 10:00', added, wakkanai),
  makeDeclaredLostFact('2021-04-30 10:00', added, null),
  makeWithdrawn('2021-05-01 10:00', added),
];

const shown = (events: readonly LendingEvent[], texts: readonly string[], branch = undefined as never) =>
  showAfter([...library, ...events], findCopies(texts, at, branch));

it('shows each situation of a copy, its place and its beginning', async () => {
  const lines = await Promise.all(way.map((_, index) => shown(way.slice(0, index + 1), ['C-1'])));
  const words = lines
    .flat()
    .map((line) =>
      'status' in line ? [line.status, line.location, line.since, line.dueDate].join(' ') : line.is,
    );
  expect(words).toEqual([
    `在架  ${added.data.at} `,
    `在架  ${added.data.at} `,
    `別置 WKN ${ready.data.at} `,
    `別置 WKN ${ready.data.at} `,
    `発送済 WKN ${shipped.data.at} `,
    `取置 WKN ${arrived.data.at} `,
    `貸出中 WKN ${lent.data.at} 2021-04-25`,
    `貸出中 WKN ${lent.data.at} 2021-05-04`,
    `返送待ち WKN ${tokyo('2021-04-24 10:00')} `,
    `返送中 WKN ${tokyo('2021-04-27 10:00')} `,
    `在架  ${tokyo('2021-04-29 10:00')} `,
    `所在不明  ${tokyo('2021-04-30 10:00')} `,
    `除籍  ${tokyo('2021-05-01 10:00')} `,
  ]);
});

it('shows the ids that a desk needs, and nothing about the person', async () => {
  expect(await shown(way.slice(0, 4), ['C-1'])).toEqual([
    {
      copy: copyId(1),
      title: titleId(1),
      loanClass: 'circulating',
      source: 'own',
      is: 'set-aside',
      status: '別置',
      location: 'WKN',
      place: '稚内',
      reservation: reservationId(1),
      loan: null,
      dueDate: null,
      since: ready.data.at,
    },
  ]);
  const [onLoan] = await shown(way.slice(0, 7), ['C-1']);
  expect(onLoan).toMatchObject({ reservation: null, loan: loanId(1) });
  expect(JSON.stringify(onLoan)).not.toContain(lent.data.borrower);
});

it('keeps the order of the request, and has a line for each text', async () => {
  const other = makeCopyAdded(copyId(2), titleId(2));
  const texts = ['Ｃ－２', 'あいう', 'C-1', '', 'c-1', 'C-2', '9'.repeat(200)];
  expect(await shown([added, other], texts)).toMatchObject([
    { copy: 'C-2' },
    { is: 'copy-unknown', text: 'あいう' },
    { copy: 'C-1' },
    { is: 'copy-unknown', text: '' },
    { is: 'copy-unknown', text: 'c-1' },
    { copy: 'C-2' },
    { is: 'copy-unknown', text: '9'.repeat(200) },
  ]);
});

it('reads a code with start and stop letters, unless it is itself a code', async () => {
  const number = makeCopyAdded('10012345' as never, titleId(2));
  const letters = makeCopyAdded('a1b' as never, titleId(2));
  const one = makeCopyAdded('1' as never, titleId(2));
  expect(await shown([number, letters, one], ['a10012345a', 'a1b', 'b1b'])).toMatchObject([
    { copy: '10012345' },
    { copy: 'a1b' },
    { copy: '1' },
  ]);
});

it('shows a branch only its own copies', async () => {
  const here = makeJourney(3, headquarters);
  const seen = await shown(
    [...way.slice(0, 6), here.added, here.waiting, here.ready],
    ['C-1', 'C-3', 'C-9'],
    'WKN' as never,
  );
  expect(seen).toMatchObject([
    { copy: 'C-1' },
    { is: 'copy-not-here', text: 'C-3' },
    { is: 'copy-unknown', text: 'C-9' },
  ]);
});

describe('the argument', () => {
  it.each([
    [['C-1'], true],
    [[], true],
    [Array.from({ length: 1_000 }, () => 'C-1'), true],
    [Array.from({ length: 1_001 }, () => 'C-1'), false],
    [['1'.repeat(1_001)], false],
    [[1], false],
    [[null], false],
  ] as const)('is a list of at most 1,000 texts: case %#', (given, isAccepted) => {
    const query = copies.queryWith({ copy: given });
    expect(E.isRight(query)).toBe(isAccepted);
    if (E.isLeft(query))
      expect(query.left).toMatchObject({ code: 'invalid-input', details: { path: 'copy' } });
  });
});

it('shows the state of the aggregate for every copy, on random histories', () =>
  fc.assert(
    fc.asyncProperty(steps(60), async (wanted) => {
      const { store, events, at: now } = await runSteps(wanted);
      const ids = new Set(
        events.flatMap(({ data }) => ('copy' in data && data.copy !== null ? [data.copy] : [])),
      );
      const documents = await projectEvents(store, events.length);
      const lines = (await unwrapAnswer(documents.query(findCopies([...ids], tokyo(now))))).shown;
      const states = [...ids].map((id) =>
        events
          .filter(
            ({ type, data }) =>
              copyAggregate.types.includes(type as never) && 'copy' in data && data.copy === id,
          )
          .reduce((state, event) => copyAggregate.evolve(state, event as never), copyAggregate.initial),
      );
      expect(lines.map((line) => line.is)).toEqual(states.map(({ is }) => is));
    }),
    { numRuns: 25 },
  ));
