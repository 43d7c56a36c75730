import type { Mail } from '@torioki/patrons';
import { orThrow } from 'torioki';
import { afterAll, describe, expect, it } from 'vitest';
import { futaba, yuzuki } from '../../sample/people.js';
import { openBrowser } from '../../testing/browser-without-scripts.js';
import { openSample } from '../../testing/open-sample.js';
import { findElements, parsePage } from '../../testing/parse-page.js';
import { asStaff, staffOf, type MemberName } from '../../testing/staff-of.js';
import { englishStaffWords } from '../../words/english-staff-words.js';
import { letterWords } from '../../words/letter-words.js';
import { staffWords } from '../../words/staff-words.js';
import { countMails } from '../notices/count-mails.js';

const sample = await openSample(undefined, undefined, { staffOf });
afterAll(() => sample.close());

const { notices: words, today, trouble } = staffWords;
const path = '/staff/notices';
const letters = `${path}/letters`;
const desk = sample.library.desk({ role: 'general-materials', staff: 'G-02', location: 'ebetsu' });
const open = (member: MemberName, to: string) => openBrowser(sample.app, asStaff(member)).open(to);
const patronOf = async ({ card }: typeof yuzuki) => orThrow(await desk.patronWithCard(card)).shown.id;

describe('the notices that reached nobody', () => {
  it('are listed with the reason and the end of the card, without a name (R89)', async () => {
    for (const member of ['office', 'counter'] as const) {
      const { html, text } = await open(member, path);
      expect(text).toMatch(/N26-2-a .*0003 道立図書館 4月14日\(水\) メールアドレスの登録なし/);
      expect(html).not.toMatch(new RegExp(`${yuzuki.name}|${yuzuki.card}|${yuzuki.phone}`));
    }
    expect((await open('office', '/staff')).html).toContain(`<a href="${path}">${today.counts.notSent}</a>`);
    expect((await open('office', `${path}?lang=en`)).text).toContain(
      englishStaffWords.notices.reasons['no-address'],
    );
  });

  it('are an unknown page for other roles, and so are their letters', async () => {
    for (const to of [path, letters])
      for (const member of ['branch', 'dispatch'] as const) {
        const { status, text } = await open(member, to);
        expect([status, text]).toEqual([404, expect.stringContaining(trouble.notFound)]);
      }
  });
});

describe('the letters about notices', () => {
  it('have the text of the mail, the address, and the telephone number only on the screen (R53)', async () => {
    const lines = [{ title: 'N29', location: 'ebetsu' }];
    orThrow(await sample.library.portal(await patronOf(yuzuki)).reserve({ lines }));
    orThrow(await desk.secure({ copy: 'N29-a' }));
    const { html, text } = await open('office', letters);
    const sheets = findElements(parsePage(html), 'section').filter(
      ({ attributes }) => attributes['class'] === 'letter',
    );
    expect(sheets).toHaveLength(1);
    expect(text).toContain(letterWords.letters.addressee(yuzuki.name));
    expect(text).toContain(yuzuki.address);
    const places = orThrow(await sample.library.views.pickupLocations().now()).shown;
    const reservations = orThrow(await desk.file(await patronOf(yuzuki)).reservations.now()).shown;
    const texts = orThrow(await sample.library.texts('staff')).shown;
    const ready = reservations.filter(({ title }) => title !== 'N29');
    const { shown: mail } = orThrow(texts.readyLetter(ready, places.dispatchDays));
    expect(text).toContain(mail.subject);
    expect(text).toContain(mail.text.replaceAll(/\s+/g, ' '));
    expect(mail.text).toContain('道立図書館：1冊');
    expect(html).not.toContain('季刊 北の本棚');
    expect(html).toMatch(new RegExp(`<p class="quiet screen-only">[^<]*<a href="tel:${yuzuki.phone}">`));
  });

  it('end with the pickup', async () => {
    await sample.day.handOver(await patronOf(yuzuki));
    expect((await open('office', path)).text).toContain(words.empty);
    expect((await open('office', letters)).text).toContain(words.none);
  });
});

describe('the unfinished mails', () => {
  it('are counted by state, without persons', async () => {
    const patron = await patronOf(futaba);
    const [{ reservation } = { reservation: '' }] = orThrow(await desk.file(patron).reservations.now()).shown;
    const notices = [{ reservation, notice: 0, why: 'ready' as const }];
    orThrow(await sample.stores.people.queueMail({ patron, run: '2021-04-20', notices }));
    const { html, text } = await open('office', path);
    expect(text).toContain(`${words.pending} 1`);
    expect(html).not.toContain(futaba.name);
  });

  it('have the reason and the first next attempt', () => {
    const mail = (state: object) => ({ state }) as Mail;
    const failed = (reason: string, retryAt: string | null) => mail({ is: 'failed', reason, retryAt });
    expect(
      countMails(
        [
          mail({ is: 'pending' }),
          failed('refused', '2021-04-20T11:30:00Z'),
          failed('refused', '2021-04-20T11:10:00Z'),
          failed('bounced', null),
          mail({ is: 'pending' }),
        ],
        words,
      ),
    ).toEqual([
      { state: words.pending, number: 2, nextTry: null },
      { state: words.again(words.failures.refused), number: 2, nextTry: '2021-04-20T11:10:00Z' },
      { state: words.givenUp(words.failures.bounced), number: 1, nextTry: null },
    ]);
  });
});
