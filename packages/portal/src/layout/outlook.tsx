import type { LocalDate } from '@torioki/lending';
import type { Outlook, QueuedReservation } from 'torioki';
import type { Variables } from '../context.js';
import { LiveQueueRank } from '../live/reservation.js';
import { Fact } from './fact.js';

interface OutlookProps extends Pick<Variables, 'words'> {
  readonly today: LocalDate;
  readonly pickupClass: QueuedReservation['pickup']['pickupClass'];
  readonly outlook: Outlook;
}

const EstimateFact = ({ words, today, pickupClass, outlook: { estimate } }: OutlookProps) => {
  if (estimate === null) return null;
  const { name, ofDispatch, noPromise, ahead, copies, byPolicy, none } = words.estimate;
  return (
    <Fact name={pickupClass === 'home' ? ofDispatch : name}>
      {estimate.is === 'none' ? (
        none[estimate.why]
      ) : (
        <>
          <strong>
            {words.dates
              .estimated(today, estimate.from, estimate.until)
              .split(/(?<=[～–])/)
              .map((day) => (
                <span class="day">{day}</span>
              ))}
          </strong>
          <span class="whole">{words.aside(noPromise)}</span>
          <p class="quiet">
            {ahead(estimate.ahead)}
            {copies(estimate.copies)}
            {estimate.byPolicy ? byPolicy : null}
          </p>
        </>
      )}
    </Fact>
  );
};

/** The patron's rank in the queue and the estimated day, as far as the policy shows them (A57). */
export const OutlookFacts = (props: OutlookProps) => (
  <>
    {props.outlook.queueRank === null ? null : (
      <Fact name={props.words.reservations.queueRank}>
        <LiveQueueRank words={props.words} {...props.outlook} />
      </Fact>
    )}
    <EstimateFact {...props} />
  </>
);
