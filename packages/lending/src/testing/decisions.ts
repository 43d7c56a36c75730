import { basename } from 'node:path';
import { commandFolders } from './command-folders.js';

export const decisionsSource = [
  '// Written from the folders: `npx vitest run --project lending decisions.test --update`.',
  ...commandFolders.map(({ name, folder }) => `export { ${name} } from './${basename(folder)}/decide.js';`),
  '',
].join('\n');
