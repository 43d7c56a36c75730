import { describe, it } from 'vitest';
import {
  copyAdded,
  copyId,
  given,
  headquarters,
  journey,
  library,
  commands,
  secured,
} from '../../../samples/index.js';

const at = '2021-04-07 14:10';
const { added, waiting } = journey(1, headquarters);
const { title } = added.data;
const borrowed = copyAdded(copyId(2), title, { source: 'interlibrary' });

describe('SECURE-4. What was borrowed from another library fills no reservation', () => {
  it("allows the library's own copy", () =>
    given(...library, added, borrowed, waiting)
      .when(commands.secure(at, { copy: copyId(1) }))
      .then(secured(at, waiting, added)));

  it('refuses one that was borrowed, whoever waits', async () => {
    const copyBorrowed = { code: 'copy-borrowed', copy: copyId(2) } as const;
    await given(...library, added, borrowed, waiting)
      .when(commands.secure(at, { copy: copyId(2) }))
      .thenRefused(copyBorrowed);
    await given(...library, added, borrowed)
      .when(commands.secure(at, { copy: copyId(2) }))
      .thenRefused({ code: 'nobody-waiting', title }, copyBorrowed);
  });
});
