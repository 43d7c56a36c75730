import { expectFailure, unwrapAnswer, type TestRunner } from '@torioki/event-store/contract';
import { openWithPatron, type BorrowersSetup } from './opener.js';

const on = '2021-04-03';
const next = '2021-04-04';
const looked = { staff: 'C-01', on };

export const accessLog = ({ describe, expect, it }: TestRunner, setup: BorrowersSetup): void => {
  const opened = async () => {
    const { borrowers, patron } = await openWithPatron(setup);
    const look = (request = looked) =>
      unwrapAnswer(borrowers.noteAccesses({ ...request, patrons: [patron] }));
    const unsettled = (today: string) => unwrapAnswer(borrowers.listUnsettledAccesses(today));
    const settle = async (served: boolean, days = 90) => {
      for (const access of await unsettled(next))
        await unwrapAnswer(borrowers.settleAccesses({ accesses: [{ ...access, served }], days }));
      await unwrapAnswer(borrowers.forgetAccesses(next));
    };
    const log = () => unwrapAnswer(borrowers.listAccesses(patron));
    return { borrowers, patron, look, unsettled, settle, log };
  };

  describe('an access to the data of a patron', () => {
    it('enters the log once a day, when it is settled', async () => {
      const { look, unsettled, settle, log, patron } = await opened();
      await look();
      await look();
      expect([await unsettled(on), await log()]).toEqual([[], []]);
      expect(await unsettled(next)).toEqual([{ patron, ...looked }]);
      await settle(false);
      expect([await unsettled(next), await log()]).toEqual([[], [looked]]);
    });

    it('is listed with the last day first', async () => {
      const { look, settle, log } = await opened();
      for (const one of [looked, { staff: 'C-02', on: '2021-04-02' }]) await look(one);
      await settle(false);
      expect(await log()).toEqual([looked, { staff: 'C-02', on: '2021-04-02' }]);
    });

    it('does not enter the log if a command explains it, nor after the scan of a card', async () => {
      const { borrowers, patron, look, unsettled, settle, log } = await opened();
      await look();
      await settle(true);
      expect(await log()).toEqual([]);
      await unwrapAnswer(borrowers.noteCard({ patron, ...looked }));
      await look();
      expect(await unsettled(next)).toEqual([]);
      await look({ ...looked, staff: 'C-02' });
      await settle(false);
      expect(await log()).toEqual([{ ...looked, staff: 'C-02' }]);
    });

    it('stays in the log although a card is scanned later on the day', async () => {
      const { borrowers, patron, look, settle, log } = await opened();
      await look();
      await unwrapAnswer(borrowers.noteCard({ patron, ...looked }));
      await settle(false);
      expect(await log()).toEqual([looked]);
    });

    it('enters the log even if a thousand cards were scanned on its day', async () => {
      const { borrowers, patron, look, settle, log } = await opened();
      const scans = Array.from({ length: 1_000 }, (_, n) => ({ patron, on, staff: `C-${n}` }));
      await Promise.all(scans.map(async (scan) => unwrapAnswer(borrowers.noteCard(scan))));
      await look({ ...looked, staff: 'S-01' });
      await settle(false);
      expect(await log()).toEqual([{ ...looked, staff: 'S-01' }]);
    });

    it.each([
      [90, '2021-07-02', '2021-07-03'],
      [30, '2021-05-03', '2021-05-04'],
      [Number.MAX_SAFE_INTEGER, '4758-12-31', '4759-03-02'],
    ])('leaves the log after %i days', async (days, last, after) => {
      const { borrowers, look, settle, log } = await opened();
      await look();
      await settle(false, days);
      await unwrapAnswer(borrowers.forgetAccesses(last));
      expect(await log()).toEqual([looked]);
      await unwrapAnswer(borrowers.forgetAccesses(after));
      expect(await log()).toEqual([]);
    });

    it('has a staff code and a day', async () => {
      const { borrowers, patron } = await opened();
      for (const wrong of [{ staff: '' }, { on: '3 April' }, { patrons: [''] }]) {
        const request = { ...looked, patrons: [patron], ...wrong };
        await expectFailure('invalid-input', borrowers.noteAccesses(request));
      }
    });
  });
};
