import type { MailId } from '../people/ids.js';
import { dueAt } from '../people/mail-due.js';
import type { Mail, MailDocument, MailState } from '../people/mail.js';
import { put, type Kept } from '../records/rows.js';

export const mailOf = ({ key, patron, document }: Kept<'mail'>): Mail => ({
  id: key as MailId,
  patron,
  ...document,
});

export type Counts = Pick<MailDocument, 'claims' | 'refusals' | 'unanswered'>;

export function* moved(row: Kept<'mail'>, state: MailState, counts: Partial<Counts> = {}) {
  const next = { ...row, due: dueAt(state), document: { ...row.document, ...counts, state } };
  yield* put('mail', next);
  return mailOf(next);
}
