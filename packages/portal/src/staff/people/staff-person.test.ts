import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldCard } from '../../guard/login-guard.js';
import { nameGuarded } from './staff-person.js';

it('counts the attempts with a code in any spelling, apart from other codes and from cards', () => {
  expect(nameGuarded(' ｓ－１')).toBe(nameGuarded('S-1'));
  expect(nameGuarded('S-1')).not.toBe(nameGuarded('S1'));
  fc.assert(
    fc.property(fc.string(), (code) => foldCard(nameGuarded(code)) !== nameGuarded(code)),
    { examples: [['1']] },
  );
});
