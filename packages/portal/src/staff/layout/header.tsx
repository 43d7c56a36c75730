import type { HeadedPage } from '../../layout/patron-header.js';
import { Form } from '../../layout/form.js';
import { Books } from '../../layout/icons.js';
import type { SignedIn } from '../sign-in/signed-in.js';
import type { AtDesk, StaffVisit } from '../staff-visit.js';
import { listWorkPages } from '../work-pages.js';

interface Staffed {
  readonly staff: StaffVisit;
}

/** The paths and names of the pages that a member of staff may open. */
const listPages = ({ words, at }: StaffVisit, isSignedIn: boolean) => [
  ...(at === null ? [] : listWorkPages(at.member.role)).map(({ path, name }) => [path, name(words)] as const),
  ...(isSignedIn && at?.member.role === 'general-materials'
    ? [['/staff/people', words.people.heading] as const]
    : []),
];

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

const StaffNavigation = ({ path, signedIn, staff }: Pick<HeadedPage, 'path' | 'signedIn'> & Staffed) => (
  <nav aria-label={staff.words.pages}>
    <ul>
      {listPages(staff, signedIn !== null).map(([to, name]) => (
        <li>
          <a href={to} {...(path === to ? { 'aria-current': 'page' } : {})} class={path === to ? 'here' : ''}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

/** The head of each page for staff: the library, the desk, and the pages of the role. */
export const StaffHeader = ({ options, path, signedIn, token, staff, words }: HeadedPage & Staffed) => {
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
          <a class="language" href={`${path}?lang=${other}`} lang={lang} hreflang={lang}>
            {staff.words.otherLanguage}
          </a>
        </div>
      </div>
      {staff.at === null ? null : (
        <div class="inner">
          <StaffNavigation path={path} signedIn={signedIn} staff={staff} />
        </div>
      )}
    </header>
  );
};
