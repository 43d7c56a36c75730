import { renderReadyNotice, type Refusal, type ReadyNotice } from '@torioki/lending';
import {
  dispatchDaysLeft,
  dispatchDaysTo,
  isCoveredByRun,
  policyAt,
  mailRun,
} from '@torioki/lending/aggregates';
import { namePlaces } from '@torioki/lending/labels';
import type { NoticeKey, RunId } from '@torioki/patrons';
import type { NoticesDue } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import { separate } from 'fp-ts/lib/ReadonlyArray.js';
import type { LibrarySpeaker } from '../answers/library-words.js';
import type { WithNames } from '../answers/title-names.js';
import type { DayMissing } from './missing-calendars.js';
import { readyReservation } from './ready-reservation.js';
import { dayOfRun } from './last-mail-run.js';

/** The text of a mail, the notices in it, and the days that are missing for other notices. */
interface ReadyMail {
  /** The text of the mail; null if there is nothing to announce. */
  readonly notice: ReadyNotice | null;
  /** The notices that the mail announces. */
  readonly announced: readonly NoticeKey[];
  /** The days that no published calendar covers. */
  readonly missing: readonly DayMissing[];
}

/** The notices that are due, with the names of their titles. */
export interface NoticesNamed extends Pick<NoticesDue, 'now'> {
  readonly due: WithNames<NoticesDue['due']>;
}

/** Renders a run's mail about its due notices, by the present policy and calendars (R49–R53, R59–R61). */
export const readyMail =
  ({ profile, words }: Pick<LibrarySpeaker, 'profile' | 'words'>, run: RunId) =>
  ({ now, due }: NoticesNamed): E.Either<Refusal<'no-policy-in-force'>, ReadyMail> => {
    const { at, rules, today, zone } = now;
    const policy = policyAt(rules, at);
    if (policy === undefined) return E.left({ code: 'no-policy-in-force', at });
    const ofDay = mailRun(rules, dayOfRun(run), zone);
    const covered = due.filter(({ since }) => since === null || isCoveredByRun(ofDay, since));
    const { left: missing, right: ready } = separate(covered.map(readyReservation(now, policy)));
    const speaker = { profile, policy, locations: namePlaces(today, rules.locations), today, words };
    const sentTo = new Set(
      ready.flatMap(({ location, pickupClass }) => (pickupClass === 'counter' ? [] : [location])),
    );
    const left = [...sentTo].flatMap((place) => dispatchDaysLeft(dispatchDaysTo(rules, place), today));
    const days = [...new Set(left)].toSorted();
    const notice = ready.length > 0 ? renderReadyNotice(ready, days, speaker) : null;
    return E.right({ notice, announced: covered, missing });
  };
