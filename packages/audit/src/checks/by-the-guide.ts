import { begun, judged, type Ledger, laws, type Said, type Terms } from '@torioki/laws/guide';
import { factsIn } from './facts-in.js';
import { follow } from './follow.js';
import { heard, type Heard, type Told } from './heard.js';
import { keptLedger, type Part } from './kept-ledger.js';

/** A law of the guide that an accepted order broke. */
export interface Breach {
  readonly law: string;
  readonly says: Said;
  readonly because: Said;
  readonly however: Said;
}

/** The law about registration. A patron's registration is in the registry, not in the history. */
const notInTheHistory = ['registered'];

const terms: Terms = {
  laws: laws.filter(({ id }) => !notInTheHistory.includes(id)),
  free: [],
  reasons: 'none',
  ownReasons: [],
};

/** Replaces the length of a hold by the number of days in force when the patron was notified. */
const withDaysOfNotice = (part: Part, numbersOn: (day: string) => Ledger['numbers']): Part => {
  const toldOn = part.reservations.find(({ kept }) => kept?.told != null)?.kept?.told;
  if (toldOn == null) return part;
  return { ...part, numbers: { ...part.numbers, holdOpenDays: numbersOn(toldOn).holdOpenDays } };
};

/** Chooses, from the possible results of an order, the one that fits the recorded events. */
const asRecorded = (ways: readonly Ledger[], { events: [first] }: Told): Ledger | undefined => {
  const byFewest = ways.toSorted((one, other) => one.reservations.length - other.reservations.length);
  return first?.type === 'PickedUp' && first.data.reservation === null ? byFewest.at(-1) : byFewest[0];
};

/** Checks commands against the guide, independently of the library's decisions. */
export const byTheGuide = () => {
  const ledger = keptLedger();

  const judge = (told: Told, { order, concern, against, ids, now = told.now }: Heard): readonly Breach[] => {
    const whole = ledger.part(concern, now);
    const part = against ? withDaysOfNotice(against(whole), ledger.rules.numbersOn) : whole;
    const facts = factsIn(told, part);
    const { known, bites } = judged(terms, begun(part), { order, answer: { is: 'accepted', facts } });
    const after = asRecorded(
      known.possible.map((one) => one.ledger),
      told,
    );
    if (after) ledger.take(part, after, ids);
    return bites.flatMap(({ law, broken }) =>
      broken === null
        ? []
        : [{ law, says: terms.laws.find(({ id }) => id === law)?.says ?? broken.because, ...broken }],
    );
  };

  /** The laws that the events of one append break. */
  return (told: Told): readonly Breach[] => {
    const order = heard(told, ledger);
    const breaches = order ? judge(told, order) : [];
    for (const event of told.events) follow(event, ledger, told.now);
    return breaches;
  };
};
