import type { EventStore } from '@torioki/event-store';
import type { DataOf, LendingEvent } from '@torioki/lending';
import type { JobReport, Library, PatronRegistry } from 'torioki';
import type { Answer, Fact, LocalTime, Mail, NamedDays } from '../../guide/index.js';
import { listComingBack } from './list-coming-back.js';
import type { Member } from './open-world.js';
import { reasonsOf } from './reasons.js';
import { readEvents } from './remembered-ids.js';

/** The person of a pseudonym. */
export type WhoIs = (borrower: string) => Promise<string>;

/** The data of a run that are needed to run the jobs, and to report their results as facts. */
interface NightlyRun {
  readonly library: Library<PatronRegistry>;
  readonly events: EventStore;
  readonly members: readonly Member[];
  readonly whoIs: WhoIs;
  /** The addresses of the mails in this run of the jobs. */
  readonly sentTo: string[];
  readonly now: LocalTime;
}

const ofJobs = ['ReadyNoticeSent', 'HoldExpired', 'Unfillable'] as const;

const listEnded = (event: LendingEvent, who: string): readonly Fact[] => {
  if (event.type === 'Unfillable')
    return [{ title: event.data.title, is: 'ended', for: who, why: 'unfillable' }];
  if (event.type !== 'HoldExpired') return [];
  return [{ title: event.data.title, is: 'ended', for: who, why: 'expired' }, ...listComingBack(event)];
};

/** The data of a notice in the history. */
interface Notice extends Pick<DataOf<'ReadyNoticeSent'>, 'copy'> {
  readonly why?: NonNullable<Mail['why']>;
  readonly promised?: Omit<NamedDays, 'copy'>;
}

/** The mails to a person, one for each reason. If more mails were sent, the others count as ready notices. */
const mailsTo = (mail: string, notices: readonly Notice[], sent: number): readonly Omit<Mail, 'at'>[] => {
  const of = (reason: NonNullable<Mail['why']>) => {
    const ours = notices.filter(({ why = 'ready' }) => why === reason);
    const promised = ours.flatMap(({ copy, promised: days }) =>
      days === undefined ? [] : [{ copy, from: days.from, until: days.until }],
    );
    const about = ours.map(({ copy }) => copy);
    const named = promised.length === about.length ? { promised } : {};
    return { mail, about, ...named, ...(reason === 'ready' ? {} : { why: reason }) };
  };
  const reasons = [...new Set(notices.map(({ why = 'ready' }) => why))];
  const again = Math.max(0, sent - reasons.length);
  return sent === 0 ? [] : [...reasons, ...Array.from({ length: again }, () => 'ready' as const)].map(of);
};

/** Runs the nightly jobs. Reports the mails and the ended reservations, or the jobs' troubles. */
export const runNightlyJobs = async ({
  library,
  events,
  members,
  whoIs,
  sentTo,
  now,
}: NightlyRun): Promise<Answer> => {
  const before = (await readEvents(events, ofJobs)).length;
  sentTo.length = 0;
  const { jobs } = library;
  const reports = [await jobs.sendReadyMails(), await jobs.expireHolds(), await jobs.declareUnfillable()];
  const troubles = reports.flatMap<JobReport['troubles'][number]>((report) => report.troubles);
  if (troubles.length > 0) return { is: 'refused', reasons: reasonsOf(troubles) };
  const done = (await readEvents(events, ofJobs)).slice(before);
  const ended: Fact[] = [];
  const notices: (Notice & { readonly who: string })[] = [];
  for (const event of done) {
    const { type, data } = event;
    const who = 'borrower' in data && data.borrower !== null ? await whoIs(data.borrower) : '';
    if (type === 'ReadyNoticeSent') notices.push({ ...data, who });
    ended.push(...listEnded(event, who));
  }
  const mails = members.flatMap((member): readonly Mail[] => {
    const sent = sentTo.filter((address) => address === member.mailAddress).length;
    return mailsTo(
      member.who,
      notices.filter(({ who }) => who === member.who),
      sent,
    ).map((mail) => ({ ...mail, at: now }));
  });
  return { is: 'accepted', facts: [...mails, ...ended] };
};
