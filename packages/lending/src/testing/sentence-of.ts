import { readFileSync } from 'node:fs';

/** What the comment of something that a file exports says, on one line. */
export const sentenceOf = (path: string, name: string): string => {
  const commented = new RegExp(`/\\*\\*\\s((?:(?!\\*/)[^])*?)\\s\\*/\\nexport const ${name} =`);
  const [, comment = ''] = commented.exec(readFileSync(path, 'utf8')) ?? [];
  return comment.replace(/(?:^|\s*\n)\s*\*\s*/g, ' ').trim();
};
