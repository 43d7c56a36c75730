import type { Speaker } from './speaker.js';

/** A line of the parts that exist; no line if none exists. */
const lineOf = (...parts: readonly (string | null)[]): readonly string[] => {
  const line = parts.filter((part) => part !== null).join(' ');
  return line === '' ? [] : [line];
};

/** お問い合わせ, a line each (R101, R103–R105). A detail that the profile lacks is left out. */
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
