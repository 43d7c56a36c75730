import { lastEvening, toTell } from '../holds.js';
import type { Came, Finding, Law } from '../law.js';
import { keptFor } from '../ledger.js';
import { toldOfIn } from '../mails.js';
import { said } from '../said.js';

const found = (came: Came): Finding | undefined => {
  const told = toldOfIn(came);
  const { before } = came;
  const evening = lastEvening(before);
  if (told === undefined || evening === null) return undefined;
  const early = told.flatMap(({ who, copy }) => {
    const reservation = keptFor(before, copy);
    return reservation?.who === who && reservation.kept.since >= evening ? [reservation.kept] : [];
  })[0];
  if (early === undefined) return toTell(before).length > 0 || told.length > 0 ? 'kept' : undefined;
  return {
    because: said(
      `${early.copy} has been kept since ${early.since}, after the mails of ${evening}`,
      `${early.copy}が確保されたのは${early.since}で、${evening}のメールの後`,
    ),
    however: said('a mail told of it already', 'すでにメールで知らせた'),
  };
};

export const mailEvening: Law = {
  id: 'mail-evening',
  says: said(
    'The mail goes out at 20:00 of the day on which the copy was secured; of what was secured from 20:00 on, the next day.',
    'メールは確保した日の20時に送る。20時以降に確保した本は翌日の20時に送る。',
  ),
  class: 'R',
  where: ['R49', 'R70', 'A23'],
  level: 'notices',
  needs: ['clock', 'nightly'],
  number: 'mailAt',
  sides: ['allowed'],
  facts: found,
};
