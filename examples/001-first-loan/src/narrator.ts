import {
  renderRefusal,
  type LendingEvent,
  type LocalDate,
  type ReadyNotice,
  type Refusal,
} from '@torioki/lending';
import { formatFullDate } from '@torioki/lending/labels';
import {
  orThrow,
  type BranchShipments,
  type CommandOutcome,
  type QueuedReservation,
  type RecordedEvents,
} from 'torioki';
import { speaker } from './speaker.js';
import { titles } from './titles.js';

const print = (line: string) => process.stdout.write(`${line}\n`);

export const titleName = (code: string): string => {
  const found = titles.find((title) => title.code === code);
  return found === undefined ? code : `『${found.title}${found.volume === null ? '' : ` ${found.volume}`}』`;
};

const shownFields: readonly string[] = [
  'dueDate',
  'from',
  'to',
  'dispatchDay',
  'earliestPickup',
  'availableFrom',
  'location',
  'copy',
];

const eventLine = ({ type, data }: LendingEvent): string => {
  const fields = data as Readonly<Record<string, unknown>>;
  const title = typeof fields['title'] === 'string' ? ` ${titleName(fields['title'])}` : '';
  const names = type === 'ReceivedAtHeadquarters' ? ['copy'] : shownFields;
  const facts = names
    .filter((name) => typeof fields[name] === 'string')
    .map((name) => `${name} ${String(fields[name])}`);
  return `${type}${title}  ${facts.join(', ')}`;
};

export const printDay = (date: string) =>
  print(`\n── ${formatFullDate(date.slice(0, 10) as LocalDate)} ${date.slice(11)} ──`);

export const printLine = print;

/** Prints the outcome of a command: its events, or every reason against it. */
export const printOutcome = (what: string, outcome: CommandOutcome<RecordedEvents>): void => {
  print(what);
  switch (outcome.is) {
    case 'accepted':
      return outcome.events.forEach((event) => print(`    ✓ ${eventLine(event)}`));
    case 'refused':
      return outcome.refusals.forEach((refusal) =>
        /** The cast is safe: this library has no patrons, so every refusal comes from a rule of lending. */
        print(`    ✗ ${refusal.code}  ${renderRefusal(refusal as Refusal, speaker)}`),
      );
    case 'failed':
      orThrow(outcome);
  }
};

const queueLine = ({ title, is, word, pickup, earliestPickup, waiting }: QueuedReservation): string =>
  `    │ ${word}  ${titleName(title)}  ${pickup.name}` +
  (earliestPickup === null ? '' : `  ${formatFullDate(earliestPickup)}以降`) +
  (is === 'waiting' ? `  予約数 ${waiting}` : '');

/** Prints 予約状況照会 as shown to a patron. */
export const showQueue = (name: string, queue: readonly QueuedReservation[]): void => {
  print(`    ┌ 予約状況照会  ${name} 様`);
  if (queue.length === 0) print('    │ 予約はありません');
  queue.forEach((line) => print(queueLine(line)));
};

/** Prints a notice as its recipient reads it. */
export const showNotice = (name: string, { subject, text }: ReadyNotice): void => {
  print(`    ┌ ${subject}  ${name} 様`);
  text.split('\n').forEach((line) => print(`    │ ${line}`));
};

/** Prints a branch's copies: to send, under way, arrived and coming back. */
export const showShipments = ({ location, toSend, underWay, arrived, comingBack }: BranchShipments): void => {
  const copies = (of: readonly { readonly copy: string }[]) => of.map(({ copy }) => copy).join(', ') || '–';
  print(`    ┌ branch-shipments  ${location}`);
  print(
    `    │ to send ${copies(toSend)}  under way ${copies(underWay)}  arrived ${copies(arrived)}  coming back ${copies(comingBack)}`,
  );
};
