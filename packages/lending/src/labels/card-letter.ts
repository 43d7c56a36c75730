import type { LocalDate } from '../vocabulary/index.js';
import { renderContactLines } from './contact-lines.js';
import { sectionName, type Speaker } from './speaker.js';

export interface CardLetter {
  readonly name: string;
  /** The code for setting the first password. It is printed in the letter, and stored nowhere. */
  readonly code: string;
  /** The last valid day of the code. */
  readonly until: LocalDate;
  /** Whether the photocopy of the patron's document is returned with the card (R102). */
  readonly idCopyEnclosed: boolean;
}

/** The letter that comes with a card (R5, R102), without the contact details. Each line is a paragraph. */
export const cardLetterWords = (
  { name, code, until, idCopyEnclosed }: CardLetter,
  speaker: Speaker,
): string => {
  const { card } = speaker.profile;
  return [
    `${name} 様`,
    `${card}${idCopyEnclosed ? 'と、お名前、住所を確認するために使用した公的証明書のコピー' : ''}をお送りします。`,
    `インターネットで予約するには、ホームページの「利用者ポータル」で「パスワードを登録する」を開き、${card}の番号と次の登録コードを入力して、パスワードを登録してください。`,
    `登録コード：${code}`,
    `この登録コードは、${speaker.words.dates.withYear(until)}まで、一度だけ使えます。過ぎたときは、${sectionName(speaker)}までご連絡ください。`,
  ].join('\n');
};

/** The lines of the letter that comes with a card, with the code for the first password (R5, R102). */
export const renderCardLetter = (letter: CardLetter, speaker: Speaker): readonly string[] => [
  ...speaker.words.cardLetter(letter, speaker).split('\n'),
  ...renderContactLines(speaker),
];
