/** Each scan works without this script. With it, scans wait in the browser until the desk has answered them. */
{
  let main;
  let form;
  let path;
  const most = 100;

  const readScans = () => JSON.parse(sessionStorage.getItem('scans') ?? '[]');
  const keepScans = (scans) => sessionStorage.setItem('scans', JSON.stringify(scans));
  const isOfThisPage = ({ page }) => page === location.pathname;

  const status = document.createElement('p');
  status.className = 'waits';
  status.setAttribute('role', 'status');

  /** Says how many scans wait, with a link to the page of the first one. */
  const sayWaiting = () => {
    const scans = readScans();
    const [first] = scans;
    if (!first) return status.remove();
    form.append(status);
    const { full, waits } = main.dataset;
    status.textContent = scans.length < most ? `${waits}${scans.length} ` : full;
    if (isOfThisPage(first)) return;
    const link = document.createElement('a');
    [link.href, link.textContent] = [first.page, main.dataset.open];
    status.append(link);
  };

  /** Shows the scans of this page that cannot be sent any more, and forgets them. */
  const reportLost = () => {
    const lost = readScans().filter(isOfThisPage);
    if (lost.length === 0) return;
    status.textContent = `${main.dataset.lost}${lost.map(({ copy }) => copy).join(', ')}`;
    main.append(status);
    keepScans(readScans().filter((scan) => !isOfThisPage(scan)));
  };

  /** Sends a scan under its id. Undefined if no answer came: the scan may be recorded, and is sent again. */
  const send = async (scan) => {
    const body = new URLSearchParams(scan);
    body.delete('page');
    try {
      const signal = AbortSignal.timeout(10_000);
      const answer = await fetch(form.action, { method: 'POST', body, signal });
      if (answer.status >= 500) return undefined;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const address = answer.headers.get('Content-Location') ?? answer.url;
      return { url: new URL(address, answer.url), body: page };
    } catch {
      return undefined;
    }
  };

  /** The answer above a field, with the forms that belong to it. */
  const listAbove = (field) => {
    const above = [];
    for (let one = field.previousElementSibling; one; one = one.previousElementSibling) {
      above.unshift(one);
      if (one.matches('.answer')) return above;
    }
    return [];
  };

  let shownAt = -Infinity;

  /** Shows an answer above the field. The earlier answers of quick scans are below it, newest first. */
  const show = ({ url, body }) => {
    history.replaceState(null, '', url);
    document.querySelector('body > .unseen')?.remove();
    const isQuick = performance.now() - shownAt < 3_000;
    shownAt = performance.now();
    const earlier = isQuick ? [...main.querySelectorAll('.answer')].slice(0, most - 1) : [];
    for (const one of listAbove(form)) one.remove();
    while (form.nextSibling) form.nextSibling.remove();
    const [lists, next] = [form.parentNode, body.querySelector('form.scan')];
    form.before(...listAbove(next));
    form.after(...earlier);
    while (next.nextSibling) lists.append(next.nextSibling);
  };

  /**
   * Whether a scanner has read the same code twice. Each read of the code renews the second: a scanner that is
   * held on a copy gives one command, since a second command would be the next step of the copy.
   */
  const isDoubleRead = (copy) => {
    const isSame = copy === lastRead.copy && performance.now() - lastRead.at < 1_000;
    lastRead = { copy, at: performance.now() };
    return isSame;
  };

  let lastRead = {};

  /** Takes a scan from the field, keeps it, and sends it. */
  const takeScan = (event) => {
    event.preventDefault();
    const scans = readScans();
    if (scans.length >= most) return sayWaiting();
    const fields = Object.fromEntries(new FormData(form));
    form.elements.copy.value = '';
    form.elements.copy.focus();
    if (isDoubleRead(fields.copy)) return;
    keepScans([...scans, { ...fields, id: crypto.randomUUID(), page: location.pathname }]);
    if (status.isConnected) sayWaiting();
    sendAll();
  };

  const usePage = () => {
    main = document.querySelector('main');
    path = location.pathname;
    form = document.querySelector('form.scan');
    form?.addEventListener('submit', takeScan);
  };

  /** Says the heading of a page that was opened in place. */
  const sayHeading = () => {
    const heading = document.createElement('p');
    heading.className = 'unseen';
    heading.setAttribute('role', 'status');
    document.body.append(heading);
    setTimeout(() => (heading.textContent = main.querySelector('h1').textContent));
  };

  /** Opens the page of an answer in place. The scans after it, and the text in the field, belong to that page. */
  const open = ({ url, body: page }) => {
    keepScans(readScans().map((scan) => (isOfThisPage(scan) ? { ...scan, page: url.pathname } : scan)));
    history.pushState(null, '', url);
    const text = form.elements.copy.value;
    document.title = page.title;
    document.body.replaceWith(page.body);
    usePage();
    scrollTo(0, 0);
    form.elements.copy.value = text;
    form.elements.copy.focus();
    sayHeading();
  };

  /** The page of an earlier address is loaded again. A jump within the page loads nothing. */
  const reload = () => {
    if (path !== location.pathname) location.reload();
  };

  let isSending = false;

  const sendAll = async () => {
    if (isSending) return;
    isSending = true;
    for (let scan = readScans().find(isOfThisPage); scan; scan = readScans().find(isOfThisPage)) {
      const answer = await send(scan);
      if (!answer) {
        setTimeout(sendAll, 2_000);
        break;
      }
      const hasField = answer.body.querySelector('form.scan') !== null;
      const isHere = answer.url.pathname === location.pathname;
      if (isHere && !hasField) {
        main.replaceChildren(...answer.body.querySelector('main').childNodes);
        return reportLost();
      }
      keepScans(readScans().filter(({ id }) => id !== scan.id));
      if (!hasField) return location.assign(answer.url);
      if (isHere) show(answer);
      else open(answer);
    }
    sayWaiting();
    isSending = false;
  };

  /** Moves text that is typed outside of a field to the desk's field, so that no scan loses its first letter. */
  const catchText = ({ key, ctrlKey, altKey, metaKey, target }) => {
    const isText = key?.length === 1 && key !== ' ' && !ctrlKey && !altKey && !metaKey;
    if (isText && !target.closest('input, select, textarea')) form?.elements.copy.focus();
  };

  addEventListener('keydown', catchText);
  usePage();
  if (form) {
    addEventListener('popstate', reload);
    addEventListener('online', sendAll);
    sayWaiting();
    sendAll();
  } else if (main) {
    reportLost();
  }
}
