import {
  explainRefusal as explainLendingRefusal,
  findPlaceName,
  type RefusalExplanation,
} from '@torioki/lending/labels';
import {
  isRegistryRefusal,
  registryError,
  registryRefusalText,
  type RegistryRefusal,
} from '@torioki/patrons';
import type { LocationId } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import type { AnyRefusal, WithTitleName } from './answer.js';
import type { LibrarySpeaker } from './library-words.js';

/** A language of the texts for staff. */
export type StaffLanguage = 'ja' | 'en';

const withoutRule = (text: string): RefusalExplanation => ({ text, first: null, rules: [] });

const renderUnknown = (language: StaffLanguage): string =>
  language === 'en'
    ? 'The library did not accept this. Report it to your system administrator.'
    : '受け付けられませんでした。システム担当者にお知らせください。';

/** The text for staff if the patron has not declared a registration at a branch (R27). */
export const renderUnregistered = (
  location: LocationId,
  speaker: LibrarySpeaker,
  language: StaffLanguage = 'ja',
): string => {
  const name = findPlaceName(speaker, location);
  return language === 'en'
    ? `The patron has not declared a registration at ${name}. Check the registration there first.`
    : `この方は「${name}」での利用登録を申し出ていません。利用登録の有無を確認してください。`;
};

const renderRegistryRefusal = (
  { code, ...details }: RegistryRefusal,
  language: StaffLanguage,
  speaker: LibrarySpeaker,
): string =>
  language === 'en'
    ? registryError(code, details).message
    : registryRefusalText({ code, ...details }, speaker, 'staff', speaker.words.refusals);

const explain = (
  refusal: AnyRefusal,
  language: StaffLanguage,
  speaker: LibrarySpeaker,
): RefusalExplanation => {
  if (refusal.code === 'not-registered-at-pickup')
    return withoutRule(renderUnregistered(refusal.location, speaker, language));
  return isRegistryRefusal(refusal) && refusal.code !== 'password-not-set'
    ? withoutRule(renderRegistryRefusal(refusal, language, speaker))
    : explainLendingRefusal(refusal, language, speaker);
};

/** Puts the name of the title before the reason. */
const nameTitle = (
  { called }: WithTitleName,
  explained: RefusalExplanation,
  language: StaffLanguage,
  { words }: LibrarySpeaker,
): RefusalExplanation => {
  if (called === undefined) return explained;
  const { text } = explained;
  return { ...explained, text: language === 'en' ? `${called}: ${text}` : words.ofTitle(called, text) };
};

/** Explains any refusal to staff. A refusal that this program does not know refers them to an administrator. */
export const explainRefusal = (
  refusal: AnyRefusal & WithTitleName,
  language: StaffLanguage,
  speaker: LibrarySpeaker,
): RefusalExplanation =>
  E.getOrElse(() => withoutRule(renderUnknown(language)))(
    E.tryCatch(
      () => nameTitle(refusal, explain(refusal, language, speaker), language, speaker),
      () => null,
    ),
  );
