import { Instant } from '@torioki/lending';
import { Count, list, mostReservations, oneOf } from '@torioki/lending/vocabulary';
import * as t from 'io-ts';
import { RunId, WorkerId, type MailId, type PatronKey } from './ids.js';
import { MailNotice } from './notice-key.js';

/**
 * The reason why a mail was not sent. `nothing-to-tell`: none of its notices is still due. `no-calendar`:
 * some notices need a calendar that is not published yet. They wait for it, or for another mail. The
 * server's own words are not stored, since they may repeat the address.
 */
export const MailFailure = oneOf(
  'no-address',
  'nothing-to-tell',
  'no-calendar',
  'bounced',
  'refused',
  'unreachable',
  'timed-out',
);
export type MailFailure = t.TypeOf<typeof MailFailure>;

const state = <Is extends string, Props extends t.Props>(is: Is, props: Props) =>
  t.exact(t.type({ is: t.literal(is), ...props }));

export const MailState = t.union(
  [
    state('pending', { since: Instant }),
    state('claimed', { worker: WorkerId, until: Instant }),
    state('sent', { worker: WorkerId, at: Instant }),
    state('failed', {
      worker: WorkerId,
      at: Instant,
      reason: MailFailure,
      retryAt: t.union([Instant, t.null]),
    }),
  ],
  'the state of a mail',
);
export type MailState = t.TypeOf<typeof MailState>;

/** A row of the outbox. Stored format: a change needs a new version. */
export const MailDocument = t.exact(
  t.type({
    run: RunId,
    notices: list(MailNotice, 'notices', mostReservations),
    /** The number of claims. Only the last claim may report the outcome. */
    claims: Count,
    /** The number of refusals by the mail server. */
    refusals: Count,
    /**
     * The number of attempts that the server did not answer in time. Each of them may have delivered the
     * mail.
     */
    unanswered: Count,
    state: MailState,
  }),
  'a mail',
);
export type MailDocument = t.TypeOf<typeof MailDocument>;

/** A mail from one run of the mail job to one patron. It announces the notices that are due. */
export interface Mail extends Readonly<MailDocument> {
  readonly id: MailId;
  readonly patron: PatronKey;
}
