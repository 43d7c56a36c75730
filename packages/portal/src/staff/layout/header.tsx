import type { HeadedPage } from '../../layout/patron-header.js';
import { Books } from '../../layout/icons.js';
import type { AtDesk, StaffVisit, StaffWords } from '../staff-visit.js';

interface Staffed {
  readonly staff: StaffVisit;
}

/** The pages that a member of staff may open, with their names. */
const listPages = (words: StaffWords) => [['/staff', words.today.heading]] as const;

const Desk = ({ at: { member, place }, words }: Pick<StaffVisit, 'words'> & { readonly at: AtDesk }) => (
  <p class="desk">
    <strong>{place}</strong> <span class="whole">{words.roles[member.role]}</span>{' '}
    <span class="whole">{words.staffCode(member.staff)}</span>
  </p>
);

const StaffNavigation = ({ path, staff: { words } }: Pick<HeadedPage, 'path'> & Staffed) => (
  <nav aria-label={words.pages}>
    <ul>
      {listPages(words).map(([to, name]) => (
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
export const StaffHeader = ({ options, path, staff }: HeadedPage & Staffed) => {
  const other = staff.language === 'ja' ? 'en' : 'ja';
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
          <a class="language" href={`${path}?lang=${other}`} lang={other} hreflang={other}>
            {staff.words.otherLanguage}
          </a>
        </div>
      </div>
      {staff.at === null ? null : (
        <div class="inner">
          <StaffNavigation path={path} staff={staff} />
        </div>
      )}
    </header>
  );
};
