import type { Came, Finding, Law } from '../law.js';
import { nextFor, type Reservation, reservationOf, titleOf } from '../ledger.js';
import { said } from '../said.js';
import type { Fact, Said, Title } from '../words.js';

type Kept = Extract<Fact, { is: 'kept' }>;

const becauseOf = (next: Reservation | undefined, title: Title): Said =>
  next === undefined
    ? said(`nobody waits for ${title} who could have it`, `${title}を受け取れる人はいない`)
    : said(
        `${next.who} has waited for ${title} since ${next.since} and nobody before, so the copy is ${next.who}'s`,
        `${next.who}さんが${next.since}から、だれよりも先に${title}を待っているので、本は${next.who}さんのもの`,
      );

const howeverOf = (kept: Kept, of: Reservation | undefined): Said => {
  const since =
    of === undefined
      ? said('who does not wait', '待っていない')
      : said(`who came at ${of.since}`, `${of.since}に予約した`);
  return said(
    `${kept.copy} was kept for ${kept.for}, ${since.en}`,
    `${kept.copy}は、${since.ja}${kept.for}さんに確保された`,
  );
};

const found = ({ done, facts }: Came): Finding | undefined => {
  const kept = facts.find((fact): fact is Kept => 'is' in fact && fact.is === 'kept');
  if (kept === undefined) return undefined;
  const title = titleOf(done, kept.copy);
  const next = nextFor(done, title);
  if (next?.who === kept.for) return 'kept';
  return {
    because: becauseOf(next, title),
    however: howeverOf(kept, reservationOf(done, kept.for, title)),
  };
};

export const firstCome: Law = {
  id: 'first-come',
  says: said(
    'A copy goes to whoever has waited longest, skipping those whom a reading order holds back.',
    '本は、いちばん長く待っている人に確保する。読みたい順で待つ人は飛ばす。',
  ),
  class: 'A',
  where: ['A16', 'A19'],
  level: 'core',
  reading: 'queueOrder',
  sides: ['allowed'],
  facts: found,
};
