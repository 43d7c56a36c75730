import { chooseRuns, findHeadPosition } from '@torioki/event-store/contract';
import fc from 'fast-check';
import * as R from 'fp-ts/lib/ReadonlyRecord.js';
import { orThrow } from 'torioki';
import { expect, it } from 'vitest';
import { parseInJapan } from '../../sample/movable-clock.js';
import { everybody, minori } from '../../sample/people.js';
import { findWorkPage, listWorkPages } from '../../staff/work-pages.js';
import { openBrowser, type Browser, type ShownPage } from '../browser-without-scripts.js';
import { fillFields, listButtons } from '../crawl.js';
import { openSample, type OpenSample } from '../open-sample.js';
import { findElements, parsePage, type ParsedElement } from '../parse-page.js';
import { asStaff, members, staffOf, type MemberName } from '../staff-of.js';
import { arbitraryCopiedForm, ours, type CopiedForm, type Sender } from './copied-forms.js';
import { chooseSeed } from './look.js';
import { countCoverage } from './scene.js';

const requests = 40;
type Field = readonly [name: string, value: string];

/** The names of the readers whom a sender may see: a branch only those with a copy on its shelf. */
const mayRead = (sender: Sender, name: string): boolean => {
  if (sender === 'patron' || sender === 'stranger') return false;
  if (sender === 'dispatch' || sender === 'otherBranch') return false;
  return sender !== 'branch' || name === minori.name;
};

/** The sample with a copy for a reader on the shelf of one branch. */
const openScene = async () => {
  const sample = await openSample(undefined, undefined, { staffOf });
  const desk = sample.library.desk({ role: 'branch', staff: 'B-01', location: 'wakkanai' });
  sample.clock.moveTo(parseInJapan('2021-04-22 10:00'));
  const { underWay } = orThrow(
    await sample.library.views.branchShipments('wakkanai', sample.day.today(), {}).now(),
  ).shown;
  for (const { reservation } of underWay) await desk.arrive({ reservation, location: 'wakkanai' });
  return sample;
};

type Browsers = Readonly<Record<Sender, Browser>>;

const openBrowsers = async (sample: OpenSample): Promise<Browsers> => {
  const ofStaff = (name: MemberName): Browser => openBrowser(sample.app, asStaff(name));
  return {
    ...R.mapWithIndex(ofStaff)(members),
    patron: await sample.logIn(minori),
    stranger: openBrowser(sample.app),
  };
};

const isMember = (sender: Sender): sender is MemberName => sender in members;

/** Opens a page of a member of staff, and chooses one of its forms. */
const openForm = async (browsers: Browsers, { shownTo, page, query, form }: CopiedForm) => {
  const isHeadquarters = false;
  const paths = listWorkPages({ ...members[shownTo], isHeadquarters }, false).map(({ path }) => path);
  const path = paths[page % paths.length] ?? '/staff';
  const shown = await browsers[shownTo].open(
    query === '' ? path : `${path}?${new URLSearchParams({ copy: query }).toString()}`,
  );
  const forms = findElements(parsePage(shown.html), 'form').filter(
    ({ attributes }) => attributes['method'] === 'post',
  );
  return { shown, form: forms[form % Math.max(1, forms.length)] };
};

/** Sends a form, with a token of the sender, of the page, or without one. */
const sendForm = async (
  browser: Browser,
  own: string,
  form: ParsedElement,
  { typed, token, origin }: CopiedForm,
) => {
  const tokens = { own, 'of the page': undefined, none: '' };
  const [button] = listButtons(form);
  const filled = [...fillFields(form, typed), ...(button === undefined ? [] : [button])];
  const fields = filled.map(([name, value]): Field => [
    name,
    name === 'form' ? (tokens[token] ?? value) : value,
  ]);
  const isOwnForm =
    origin === ours && own !== '' && fields.some(([name, value]) => name === 'form' && value === own);
  const answer = await browser.post(form.attributes['action'] ?? '', fields, { Origin: origin ?? '' });
  return { answer, isOwnForm };
};

/** Expects that a page shows a sender no reader of another place. */
const expectNoOther = (sender: Sender, { path, html, headers }: ShownPage): void => {
  if (sender === 'patron') return;
  const all = `${html} ${JSON.stringify([...headers])}`;
  for (const { name } of everybody)
    if (!mayRead(sender, name)) expect([sender, path, all.includes(name)]).toEqual([sender, path, false]);
};

const hasRight = (sender: Sender, action: string): boolean => {
  const roles: readonly string[] = findWorkPage(action)?.roles ?? [];
  return isMember(sender) && roles.includes(members[sender].role);
};

/** The scan of a copy that a reader waits for, which records that the copy is secured. */
const securing: CopiedForm = {
  ...{ shownTo: 'counter', page: 1, query: '', form: 0, typed: 'N16-a' },
  ...{ sentBy: null, token: 'own', origin: ours },
};

/** The same scan, sent from another site, without a token, and by others. */
const refused: CopiedForm[] = [
  { ...securing, origin: 'https://evil.example.jp' },
  { ...securing, token: 'none' },
  ...(['patron', 'stranger'] as const).map((sentBy) => ({ ...securing, sentBy })),
];

it('shows no page for staff to others, no reader of another place, and changes nothing without a right', async () => {
  const reached = countCoverage();
  const sample = await openScene();
  const countEvents = () => findHeadPosition(sample.stores.events);

  const send = async (browsers: Browsers, one: CopiedForm, form: ParsedElement) => {
    const sender = one.sentBy ?? one.shownTo;
    const browser = browsers[sender];
    await browser.open(isMember(sender) ? '/staff/scan' : '/login');
    const before = await countEvents();
    const { answer, isOwnForm } = await sendForm(browser, browser.token(), form, one);
    const { action = '' } = form.attributes;
    const mayChange = isOwnForm && hasRight(sender, action);
    return { sender, answer, action, mayChange, isChanged: (await countEvents()) > before };
  };

  const check = async (browsers: Browsers, one: CopiedForm): Promise<void> => {
    const { shown, form } = await openForm(browsers, one);
    expectNoOther(one.shownTo, shown);
    if (form === undefined) return;
    const { sender, answer, action, mayChange, isChanged } = await send(browsers, one, form);
    expect([sender, action, isChanged && !mayChange]).toEqual([sender, action, false]);
    expect([sender, isMember(sender) || answer.status === 403]).toEqual([sender, true]);
    expectNoOther(sender, answer);
    reached.count(`${sender} ${mayChange ? 'may' : 'may not'}: ${isChanged ? 'changed' : answer.status}`);
  };
  await fc.assert(
    fc.asyncProperty(
      fc.array(arbitraryCopiedForm, { minLength: requests, maxLength: requests }),
      async (forms) => {
        const browsers = await openBrowsers(sample);
        for (const one of forms) await check(browsers, one);
        const logged = JSON.stringify([sample.lines, sample.troubles]);
        for (const { card, name } of everybody)
          expect([logged.includes(card), logged.includes(name)]).toEqual([false, false]);
        expect(sample.troubles).toEqual([]);
      },
    ),
    {
      ...{ numRuns: chooseRuns(4, 500), seed: chooseSeed(), endOnFailure: true },
      examples: [[[...refused, securing]]],
    },
  );
  const seen = reached.render();
  console.info(seen);
  expect(seen).toContain('counter may: changed');
  await sample.close();
}, 7_200_000);
