import type { Speaker } from './speaker.js';

/** One line with the parts that are not null. No line if all parts are null. */
const lineOf = (...parts: readonly (string | null)[]): readonly string[] => {
  const line = parts.filter((part) => part !== null).join(' ');
  return line === '' ? [] : [line];
};

/** お問い合わせ (R101, R103–R105), one detail on each line. Leaves out details that the profile lacks. */
export const contactWords = ({ profile }: Speaker): string =>
  [
    `${profile.department} ${profile.section}`,
    ...lineOf(profile.address),
    ...lineOf(profile.phone && `電話：${profile.phone}`, profile.fax && `ファックス：${profile.fax}`),
    ...lineOf(profile.mail && `e-mail： ${profile.mail}`),
  ].join('\n');

/** The library's contact details at the foot of a page or a mail. */
export const renderContactLines = (speaker: Speaker): readonly string[] =>
  speaker.words.contact(speaker).split('\n');
