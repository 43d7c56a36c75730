import type { MailId } from '../people/ids.js';
import { dueAt } from '../people/mail-due.js';
import type { Mail, MailDocument, MailState } from '../people/mail.js';
import { putRow, type TypedRow } from '../records/rows.js';

export const toMail = ({ key, patron, document }: TypedRow<'mail'>): Mail => ({
  id: key as MailId,
  patron,
  ...document,
});

export type Counts = Pick<MailDocument, 'claims' | 'refusals' | 'unanswered'>;

export function* setMailState(row: TypedRow<'mail'>, state: MailState, counts: Partial<Counts> = {}) {
  const next = { ...row, due: dueAt(state), document: { ...row.document, ...counts, state } };
  yield* putRow('mail', next);
  return toMail(next);
}
