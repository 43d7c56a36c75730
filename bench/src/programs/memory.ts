/** Decisions in memory, compared with other stores in memory. */
import { report, type Figure } from '../figure.js';
import { castoreLoans } from '../loans/castore-loans.js';
import { dcbLoans } from '../loans/dcb-loans.js';
import { measureRenewals, type Loans } from '../loans/loans.js';
import { toriokiLoans } from '../loans/torioki-loans.js';
import { measureByTurns, ratio } from '../rounds.js';
import { chooseSize } from '../size.js';
import { memoryStore } from '../stores.js';

const perLoan = 10;
const decisions = chooseSize(2_000, 200);

/**
 * The number of events for @dcb-es, which reads all its events for each decision. With ten times this number
 * the program would run for minutes.
 */
const mostOfDcb = 10_000;

const renderCount = (events: number): string => `${events.toLocaleString('en')} events`;

const ours = (cold: boolean) => toriokiLoans(memoryStore(), { cold });

const measured = async (events: number): Promise<readonly Figure[]> => {
  const ofDcb = Math.min(events, mostOfDcb);
  const filled = async (loans: Loans, count = events / perLoan) => {
    await loans.fill(count, perLoan);
    return measureRenewals(loans, Math.min(decisions, count));
  };
  const { warm, cold, castore, dcb } = await measureByTurns({
    warm: await filled(ours(false)),
    cold: await filled(ours(true)),
    castore: await filled(castoreLoans()),
    dcb: await filled(dcbLoans(), ofDcb / perLoan),
  });
  const of = renderCount(events);
  return [
    { label: `${of}: warm`, unit: '/s', rounds: warm, atLeast: 20_000 },
    { label: `${of}: cold`, unit: '/s', rounds: cold, atLeast: 10_000 },
    { label: `${of}: castore`, unit: '/s', rounds: castore },
    {
      label: `${of}: @dcb-es${ofDcb < events ? `, with ${renderCount(ofDcb)}` : ''}`,
      unit: '/s',
      rounds: dcb,
    },
    { label: `${of}: warm ÷ castore`, unit: '×', rounds: ratio(warm, castore) },
    { label: `${of}: cold ÷ castore`, unit: '×', rounds: ratio(cold, castore) },
  ];
};

const few = await measured(chooseSize(10_000, 2_000));
const many = await measured(chooseSize(100_000, 10_000));
report('In memory, decisions that read 10 events', [...few, ...many]);
