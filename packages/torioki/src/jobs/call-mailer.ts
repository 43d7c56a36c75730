import { nameOfThrown } from '@torioki/event-store/adapter';
import type { Instant } from '@torioki/lending';
import { Undelivered, type MailerAnswer, type MailMessage } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { catchError, defer, firstValueFrom, map, of, timeout } from 'rxjs';
import { reasonOfNoAnswer } from '../ports/limit-host-calls.js';
import { now } from '../answers/now.js';
import { libraryError, type MailTrouble } from '../answers/library-error.js';
import type { PeopleParts } from './parts.js';

const answers: Readonly<Record<MailerAnswer, null>> = { ...Undelivered.keys, sent: null };

const isAnswer = (given: unknown): given is MailerAnswer =>
  typeof given === 'string' && Object.hasOwn(answers, given);

type Answered = E.Either<MailTrouble, MailerAnswer>;

const broken = (did: string): Answered => E.left(libraryError('mailer-broken', { did }));

const answeredWith = (answer: unknown): Answered =>
  isAnswer(answer) ? E.right(answer) : broken(`returned none of: ${Object.keys(answers).join(', ')}`);

/** Hands a mail to the mailer. Waits for the answer until the time limit, or until the claim ends. */
export const callMailer = async (
  { mailer, clock, scheduler, calls }: Pick<PeopleParts, 'mailer' | 'clock' | 'scheduler' | 'calls'>,
  message: MailMessage,
  until: Instant,
): Promise<Answered> => {
  const limitMs = calls.limits.mailer;
  const patienceMs = Date.parse(until) - Date.parse(now({ clock }));
  const answered = await firstValueFrom(
    defer(() => calls.call<unknown>(limitMs, () => mailer.send(message))).pipe(
      map(
        E.matchW(
          (why): Answered =>
            E.left(libraryError('mailer-timed-out', { reason: reasonOfNoAnswer('send', why, limitMs) })),
          answeredWith,
        ),
      ),
      catchError((thrown: unknown) => of(broken(`ended with a thrown ${nameOfThrown(thrown)}`))),
      timeout({ first: patienceMs, scheduler, with: () => of(E.right('timed-out' as const)) }),
    ),
  );
  calls.note('mailer', E.isLeft(answered) ? answered.left.code : null);
  return answered;
};
