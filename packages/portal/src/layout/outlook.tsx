import type { LocalDate } from '@torioki/lending';
import type { Outlook, QueuedReservation } from 'torioki';
import { LiveQueueRank } from '../live/reservation.js';
import { words } from '../words/words.js';
import { Fact } from './fact.js';

interface OutlookProps {
  readonly today: LocalDate;
  readonly pickupClass: QueuedReservation['pickup']['pickupClass'];
  readonly outlook: Outlook;
}

const EstimateFact = ({ today, pickupClass, outlook: { estimate } }: OutlookProps) => {
  if (estimate === null) return null;
  const { name, ofDispatch, days, noPromise, ahead, copies, byPolicy, none } = words.estimate;
  return (
    <Fact name={pickupClass === 'home' ? ofDispatch : name}>
      {estimate.is === 'none' ? (
        none[estimate.why]
      ) : (
        <>
          <strong>
            {days(today, estimate.from, estimate.until)
              .split(/(?<=～)/)
              .map((day) => (
                <span class="day">{day}</span>
              ))}
          </strong>
          <span class="whole">（{noPromise}）</span>
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
      <Fact name={words.reservations.queueRank}>
        <LiveQueueRank {...props.outlook} />
      </Fact>
    )}
    <EstimateFact {...props} />
  </>
);
