import * as t from 'io-ts';
import { splitInstant } from '../../local-date.js';
import { WorkTable } from '../layout/work-table.js';
import type { StaffWords } from '../staff-visit.js';
import { checkAnswer } from '../store/check-answer.js';
import { Trouble, type Staff } from '../store/staff.js';

const Troubles = t.readonlyArray(Trouble, 'the troubles of the jobs');

/** Reads the last troubles of the jobs from the store, and checks their form. */
export const findTroubles = async (store: Staff): Promise<readonly Trouble[]> =>
  checkAnswer('listTroubles', Troubles, await store.listTroubles());

interface TroublesProps {
  readonly of: readonly Trouble[];
  readonly words: StaffWords;
  readonly now: Date;
}

/** The last troubles of the jobs, by job and code. Nothing if there are none. */
export const TroublesOfJobs = ({ of, words: { today: labels, day: dayOf }, now }: TroublesProps) =>
  of.length === 0 ? null : (
    <section>
      <h2>{labels.troubles}</h2>
      <p class="quiet">{labels.troublesLead}</p>
      <WorkTable
        heads={[labels.job, labels.code, labels.lastAt]}
        rows={of.map(({ job, code, lastAt }) => {
          const [day, time] = splitInstant(new Date(lastAt));
          return [
            job,
            code,
            <span class="whole">
              {dayOf(day, now)} {time}
            </span>,
          ];
        })}
      />
    </section>
  );
