import { describe, it } from 'vitest';
import { otaru, story, wakkanai } from '../../samples/index.js';
import type { LocationId } from '../../vocabulary/index.js';

const open = story.openMigration();

describe('MigrateCopy', () => {
  it('migrates a copy with its state in the old system', async () => {
    await open.migrateCopy('z-1').emits(['CopyMigrated', { copy: 'z-1', title: 'z', source: 'own' }]);
    await open.migrateCopy('z-1').reserve(1, [1, 'z', 'hq']).secure('z-1').emits('Secured');
  });

  it('migrates a copy that is missing, lent to a library, or on its way back, and that is later found or received', async () => {
    await open.migrateCopy('z-1', { is: 'missing' }).declareFound('z-1').emits('Found');
    await open
      .migrateCopy('z-1', { is: 'lent-to-library', library: otaru })
      .receiveFromLibrary('z-1')
      .emits('ReturnedByLibrary');
    const back = { is: 'in-transit-back', from: wakkanai.location } as const;
    await open.migrateCopy('z-1', back).receiveAtHeadquarters('z-1').emits('ReceivedAtHeadquarters');
  });

  it('refuses a known copy, and an unknown place', async () => {
    await open.migrateCopy('a-1').isRefused({ code: 'copy-known', copy: 'a-1', title: 'a' });
    const nowhere = { is: 'in-transit-back', from: 'NOWHERE' as LocationId } as const;
    await open
      .migrateCopy('z-1', nowhere)
      .isRefused({ code: 'pickup-location-unknown', location: nowhere.from });
  });
});
