import { readFileSync } from 'node:fs';

/** The docstring of a constant in a file, on one line. */
export const readDocstring = (path: string, name: string): string => {
  const commented = new RegExp(`/\\*\\*\\s((?:(?!\\*/)[^])*?)\\s\\*/\\n(?:export )?const ${name} =`);
  const [, comment = ''] = commented.exec(readFileSync(path, 'utf8')) ?? [];
  return comment.replace(/(?:^|\s*\n)\s*\*\s*/g, ' ').trim();
};
