import {
  createKnownStates,
  judgeObservation,
  type Ledger,
  laws,
  type BilingualText,
  type Terms,
} from '@torioki/laws/guide';
import { collectFacts } from './collect-facts.js';
import { applyEvent } from './apply-event.js';
import { readGuideOrder, type GuideOrder, type RecordedAppend } from './read-guide-order.js';
import { createHistoryLedger, type LedgerPart } from './history-ledger.js';

/** A law of the guide that an accepted order broke. */
export interface Breach {
  readonly law: string;
  readonly says: BilingualText;
  readonly because: BilingualText;
  readonly however: BilingualText;
}

/** The laws that are not checked. A patron's registration is in the registry, not in the history. */
const notInTheHistory = ['registered'];

const terms: Terms = {
  laws: laws.filter(({ id }) => !notInTheHistory.includes(id)),
  free: [],
  reasons: 'none',
  ownReasons: [],
};

/** Sets the length of a hold to the length in force on the day of the notice. */
const applyNoticeDays = (part: LedgerPart, numbersOn: (day: string) => Ledger['numbers']): LedgerPart => {
  const toldOn = part.reservations.find(({ kept }) => kept?.notifiedOn != null)?.kept?.notifiedOn;
  if (toldOn == null) return part;
  return { ...part, numbers: { ...part.numbers, holdOpenDays: numbersOn(toldOn).holdOpenDays } };
};

/** Chooses, from the possible results of an order, the one that fits the recorded events. */
const chooseRecorded = (ways: readonly Ledger[], { events: [first] }: RecordedAppend): Ledger | undefined => {
  const byFewest = ways.toSorted((one, other) => one.reservations.length - other.reservations.length);
  return first?.type === 'PickedUp' && first.data.reservation === null ? byFewest.at(-1) : byFewest[0];
};

/** Checks commands against the guide, independently of the library's decisions. */
export const createGuideCheck = () => {
  const ledger = createHistoryLedger();

  const judge = (
    append: RecordedAppend,
    { order, concern, against, ids, now = append.now }: GuideOrder,
  ): readonly Breach[] => {
    const whole = ledger.part(concern, now);
    const part = against ? applyNoticeDays(against(whole), ledger.rules.numbersOn) : whole;
    const facts = collectFacts(append, part);
    const { states, results } = judgeObservation(terms, createKnownStates(part), {
      order,
      answer: { is: 'accepted', facts },
    });
    const after = chooseRecorded(
      states.possible.map((one) => one.ledger),
      append,
    );
    if (after) ledger.take(part, after, ids);
    return results.flatMap(({ law, broken }) =>
      broken === null
        ? []
        : [{ law, says: terms.laws.find(({ id }) => id === law)?.statement ?? broken.because, ...broken }],
    );
  };

  /** The laws that the events of one append break. */
  return (append: RecordedAppend): readonly Breach[] => {
    const order = readGuideOrder(append, ledger);
    const breaches = order ? judge(append, order) : [];
    for (const event of append.events) applyEvent(event, ledger, append.now);
    return breaches;
  };
};
