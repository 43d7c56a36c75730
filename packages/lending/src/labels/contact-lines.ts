import type { Speaker } from './speaker.js';

/** お問い合わせ: the library's contact details at the foot of a page or a mail (R101, R103–R105). */
export const renderContactLines = ({ profile }: Pick<Speaker, 'profile'>): readonly string[] => [
  `${profile.department} ${profile.section}`,
  profile.address,
  `電話：${profile.phone}${profile.fax === null ? '' : ` ファックス：${profile.fax}`}`,
  `e-mail： ${profile.mail}`,
];
