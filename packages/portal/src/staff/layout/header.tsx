import type { HeadedPage } from '../../layout/patron-header.js';
import { Form } from '../../layout/form.js';
import { Books } from '../../layout/icons.js';
import type { SignedIn } from '../sign-in/signed-in.js';
import type { AtDesk, DeskVisit, Language, StaffVisit } from '../staff-visit.js';
import { findWorkPage, listWorkPages } from '../work-pages.js';

interface Staffed {
  readonly staff: StaffVisit;
}

const Desk = ({ at: { member, place }, words }: Pick<StaffVisit, 'words'> & { readonly at: AtDesk }) => (
  <p class="desk">
    <strong>{place}</strong> <span class="whole">{words.roles[member.role]}</span>{' '}
    <span class="whole">{words.staffCode(member.staff)}</span>
  </p>
);

const SignInActions = ({
  token,
  words: { signIn: labels },
  signedIn: { person },
}: Pick<HeadedPage, 'token'> & Pick<StaffVisit, 'words'> & { readonly signedIn: SignedIn }) => (
  <>
    <a href="/staff/password">{labels.changePassword}</a>
    {person.duties.length > 1 ? <a href="/staff/duty">{labels.chooseDuty}</a> : null}
    <a href="/staff/login">{labels.takeTurn}</a>
    <Form of={{ token }} action="/staff/logout" ends={[]}>
      <button class="link" type="submit">
        {labels.signOut}
      </button>
    </Form>
  </>
);

type NavigationProps = Pick<HeadedPage, 'path' | 'signedIn'> & DeskVisit;

/** The pages that the member of staff may open. A portal with a sign-in keeps the people. */
const StaffNavigation = ({ path, signedIn, at, words }: NavigationProps) => {
  const here = findWorkPage(path);
  return (
    <nav aria-label={words.pages}>
      <ul>
        {listWorkPages({ ...at, ...at.member }, signedIn !== null).map((page) => (
          <li>
            <a
              href={page.path}
              {...(page === here ? { 'aria-current': path === page.path ? 'page' : 'true' } : {})}
              class={page === here ? 'here' : ''}
            >
              {page.name(words)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** The address of the same page in another language. */
const setLanguage = (path: string, query: string, language: Language): string => {
  const fields = new URLSearchParams(query);
  fields.set('lang', language);
  return `${path}?${fields.toString()}`;
};

/** The head of each page for staff: the library, the desk, and the pages of the role. */
export const StaffHeader = ({
  options,
  path,
  query,
  signedIn,
  token,
  staff,
  words,
}: HeadedPage & Staffed & { readonly query: string }) => {
  const other = staff.language === 'ja' ? 'en' : 'ja';
  const { lang } = words.staff[other];
  return (
    <header class="staff">
      <div class="inner">
        <a class="brand" href="/staff">
          <Books />
          <span>
            <span class="library">{options.name}</span>
            <span class="service">{staff.words.heading}</span>
          </span>
        </a>
        <div class="account">
          {staff.at === null ? null : <Desk at={staff.at} words={staff.words} />}
          {signedIn === null ? null : <SignInActions token={token} words={staff.words} signedIn={signedIn} />}
          <a class="language" href={setLanguage(path, query, other)} lang={lang} hreflang={lang}>
            {staff.words.otherLanguage}
          </a>
        </div>
      </div>
      {staff.at === null ? null : (
        <div class="inner">
          <StaffNavigation path={path} signedIn={signedIn} {...staff} at={staff.at} />
        </div>
      )}
    </header>
  );
};
