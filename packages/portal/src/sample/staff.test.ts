import { expect, it } from 'vitest';
import { openBrowser } from '../testing/browser-without-scripts.js';
import { openSample } from '../testing/open-sample.js';
import { inMemoryStaff } from '../staff/store/in-memory-staff.js';
import { quickHasher } from '../staff/testing/first-staff.js';
import { staffWords } from '../words/staff-words.js';
import { words } from '../words/words.js';
import { password } from './people.js';
import { makeSampleStaff, sampleStaff } from './staff.js';

it('opens the pages for staff in each role, marked as the sample', async () => {
  const staff = inMemoryStaff();
  for (let start = 0; start < 2; start += 1) await makeSampleStaff(staff, quickHasher);
  expect(await staff.findRoster()).toMatchObject({ revision: 1, people: [{ staff: sampleStaff.staff }] });
  const sample = await openSample(undefined, undefined, { staff, staffHasher: quickHasher });
  const browser = openBrowser(sample.app);
  await browser.open('/staff/login');
  await browser.send('/staff/login', ['staff', sampleStaff.staff], ['password', password]);
  for (const { role, location } of sampleStaff.duties) {
    await browser.open('/staff/duty');
    const { path, text } = await browser.send('/staff/duty', ['duty', `${role} ${location}`]);
    expect([path, text]).toEqual(['/staff', expect.stringContaining(staffWords.roles[role])]);
    expect(text).toContain(words.sample.mark);
  }
  await browser.open('/staff/sample');
  const moved = await browser.send('/staff/sample', ['days', '1']);
  expect([moved.status, moved.text]).toEqual([200, expect.stringContaining(words.endings.day)]);
  expect(moved.text).toContain(words.sample.now('4月21日(水) 09:00'));
  const stranger = openBrowser(sample.app);
  await stranger.open('/sample');
  expect((await stranger.send('/staff/sample', ['days', '1'])).path).toMatch(
    /^\/staff\/login|^\/staff\/sample/,
  );
  expect((await stranger.open('/')).text).toContain(words.sample.now('4月21日(水) 09:00'));
  await sample.close();
});
