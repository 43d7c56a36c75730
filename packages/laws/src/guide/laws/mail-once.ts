import { toMail } from '../holds.js';
import type { Came, Finding, Law } from '../law.js';
import { keptFor, type Kept, type Ledger } from '../ledger.js';
import { type ToldOf, toldOfIn } from '../mails.js';
import { said } from '../said.js';
import type { Person } from '../words.js';

const wasTold = (before: Ledger, { who, copy }: ToldOf): boolean => {
  const reservation = keptFor(before, copy);
  return reservation?.who === who && reservation.kept.told !== null;
};

const toldTwice = (before: Ledger, told: readonly ToldOf[]): ToldOf | undefined =>
  told.find(
    (one, index) =>
      wasTold(before, one) || told.findIndex(({ who, copy }) => who === one.who && copy === one.copy) < index,
  );

const again = ({ who, copy }: ToldOf): Finding => ({
  because: said(`${who} was told of ${copy} before`, `${who}さんには${copy}をすでに知らせた`),
  however: said('a mail told of it again', 'もう一度メールで知らせた'),
});

const untold = (who: Person, { copy, since }: Kept): Finding => ({
  because: said(
    `${copy} has been kept for ${who} since ${since}`,
    `${copy}は${since}から${who}さんに確保されている`,
  ),
  however: said('no mail told of it', 'メールで知らせなかった'),
});

const found = (came: Came): Finding | undefined => {
  const told = toldOfIn(came);
  if (told === undefined) return undefined;
  const { before } = came;
  const twice = toldTwice(before, told);
  if (twice !== undefined) return again(twice);
  const due = toMail(before);
  const missed = due.find(({ kept }) => told.every(({ copy }) => copy !== kept.copy));
  if (missed !== undefined) return untold(missed.who, missed.kept);
  return due.length === 0 ? undefined : 'kept';
};

export const mailOnce: Law = {
  id: 'mail-once',
  says: said(
    'Each reservation that a copy is kept for is told of by mail, once, if there is an address.',
    '貸出準備ができた予約は、メールアドレスがあれば一度だけメールで知らせる。',
  ),
  class: 'R',
  where: ['R49', 'R70', 'R89', 'A24'],
  level: 'notices',
  needs: ['clock', 'nightly'],
  number: 'mailAt',
  sides: ['allowed'],
  facts: found,
};
