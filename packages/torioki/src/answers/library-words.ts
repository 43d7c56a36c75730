import type { LocationId, Speaker } from '@torioki/lending';
import { lendingWords, type LendingWords, type Wording } from '@torioki/lending/labels';
import { registryWords } from '@torioki/patrons';

/** The refusal that needs both the registry and the history. */
const unregistered = {
  'not-registered-at-pickup': (_: { readonly location: LocationId }, speaker: Speaker): string =>
    speaker.words.notes.branchRegistration,
};

const otherWords = {
  /** The text of a refusal that this program does not know. */
  unknownRefusal: 'お申込みを受け付けられませんでした。図書館にお問い合わせください。',
  /** A reason, after the name of its title. */
  ofTitle: (name: string, reason: string): string => `「${name}」：${reason}`,
  /** The sentence about 読書記録 (ours). */
  readingHistory: ({ policy: { forgetAfterDays } }: Speaker): string =>
    `希望した方は、その後に借りた本の書名と貸出日、返却日を、ご本人だけが見られる記録に残すことができます。本は、一緒に申し込んだ本をすべて返した日の${forgetAfterDays + 1}日後から表示します。`,
};

/** All texts of a library for patrons. The option `words` of `openLibrary` can replace each of them. */
export interface LibraryWords extends LendingWords, Wording<typeof otherWords> {
  readonly refusals: LendingWords['refusals'] & Wording<typeof registryWords & typeof unregistered>;
}

/** The texts in the words of the guide. */
export const libraryWords: LibraryWords = {
  ...lendingWords,
  refusals: { ...lendingWords.refusals, ...registryWords, ...unregistered },
  ...otherWords,
};

/** The data for the texts of a library (`Speaker`), with all its texts. */
export interface LibrarySpeaker extends Speaker {
  readonly words: LibraryWords;
}
