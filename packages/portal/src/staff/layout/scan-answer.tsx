import type { Texts } from 'torioki';
import { Facts } from '../../layout/fact.js';
import type { Scan } from '../scans/scan.js';
import type { StaffWords } from '../staff-visit.js';
import { Answer } from './answer.js';

interface ScanAnswerProps {
  readonly of: Scan;
  readonly words: StaffWords['scan'];
  readonly place: Texts['place'];
  /** The name of the title; undefined if the catalogue has none. */
  readonly called: string | undefined;
}

/** What to do with the book, with the place of its box. A parcel to a home goes into no box. */
const renderDestination = ({ to, box }: Scan, words: StaffWords['scan'], place: Texts['place']): string => {
  if (box === null) return words.destinations[to];
  const of = place(box);
  return of?.pickupClass === 'home' ? words.byPost : words.boxed(words.destinations[to], of?.name ?? box);
};

/** The next step of a copy. After a return, a pickup is no step of the same work. */
const renderNext = ({ next, given, situation, to }: Scan, words: StaffWords['scan']): string | undefined => {
  if (next === null)
    return situation === 'for-dispatch-later' && to === 'set-aside' ? words.leavesLater : undefined;
  if (next !== 'pickUp') return words.next(words.commands[next]);
  return given === null ? words.nextIsPickup : undefined;
};

/** The copy. Its situation is that before a shipment, so a shipped copy has none. */
const Rows = ({ of, words, called }: Omit<ScanAnswerProps, 'place'>) => (
  <Facts
    of={[
      [words.copy, of.copy],
      ...(called === undefined ? [] : [[words.title, called] as const]),
      ...(of.given === 'ship' ? [] : [[words.situation, words.situations[of.situation]] as const]),
    ]}
  />
);

/** The answer to a scan of a copy: what to do with the book, what was recorded, and which copy it is. */
export const ScanAnswer = ({ of, words, place, called }: ScanAnswerProps) => {
  const recorded = of.given === null ? words.nothing : words.recorded(words.commands[of.given]);
  const next = renderNext(of, words);
  return (
    <Answer
      is={of.to === 'general-materials' ? 'look' : of.given === null ? 'nothing' : 'done'}
      heading={renderDestination(of, words, place)}
    >
      <p>{recorded}</p>
      {next === undefined ? null : <p>{next}</p>}
      <Rows of={of} words={words} called={called} />
    </Answer>
  );
};

/** The answer to an undo: the copy is as before the scan. */
export const UndoneAnswer = ({ of, words }: Pick<ScanAnswerProps, 'of' | 'words'>) => (
  <Answer is="done" heading={words.undone}>
    <p>{words.undoneLead}</p>
    <Facts of={[[words.copy, of.copy]]} />
  </Answer>
);
