import type { EventStore } from '@torioki/event-store';
import type { LendingEvent } from '@torioki/lending';
import type { LibraryWithRegistry } from 'torioki';
import type { Answer, Fact, LocalTime } from '../../guide/index.js';
import type { Member } from './opened.js';
import { reasonsOf } from './reasons.js';
import { readFrom } from './remembered.js';

/** What the jobs need to know of the run, to tell what they did in the kit's words. */
interface Evening {
  readonly library: LibraryWithRegistry;
  readonly events: EventStore;
  readonly members: readonly Member[];
  /** The addresses to which mails went, in this run of the jobs. */
  readonly sentTo: string[];
  readonly now: LocalTime;
}

const ofJobs = ['ReadyNoticeSent', 'HoldExpired', 'Unfillable'] as const;

const endedBy = (event: LendingEvent, who: string): readonly Fact[] => {
  if (event.type === 'Unfillable')
    return [{ title: event.data.title, is: 'ended', for: who, why: 'unfillable' }];
  if (event.type !== 'HoldExpired') return [];
  const { title, copy, travelsBack } = event.data;
  return [
    { title, is: 'ended', for: who, why: 'expired' },
    ...(travelsBack ? [{ copy, is: 'coming-back' } as const] : []),
  ];
};

/** Does the jobs of the hour, and tells the mails that went out, and which reservations ended; or what hindered them. */
export const nightly = async ({ library, events, members, sentTo, now }: Evening): Promise<Answer> => {
  const before = (await readFrom(events, ofJobs)).length;
  sentTo.length = 0;
  const { jobs } = library;
  const reports = [await jobs.sendReadyMails(), await jobs.expireHolds(), await jobs.declareUnfillable()];
  const troubles = reports.flatMap((report) => report.troubles);
  if (troubles.length > 0) return { is: 'refused', reasons: reasonsOf(troubles) };
  const done = (await readFrom(events, ofJobs)).slice(before);
  const told = done.flatMap(({ type, data }) => (type === 'ReadyNoticeSent' ? [data] : []));
  const mails = sentTo.flatMap((address): readonly Fact[] => {
    const member = members.find(({ mailAddress }) => mailAddress === address);
    if (member === undefined) return [];
    const about = told.flatMap(({ borrower, copy }) => (borrower === member.borrower ? [copy] : []));
    return [{ mail: member.who, about, at: now }];
  });
  const ended = done.flatMap((event) => {
    const borrower = 'borrower' in event.data ? event.data.borrower : null;
    return endedBy(event, members.find((member) => member.borrower === borrower)?.who ?? '');
  });
  return { is: 'accepted', facts: [...mails, ...ended] };
};
