type AnswerRequest = (request: Request, env?: object) => Response | Promise<Response>;

/** Puts a fault into a portal. */
type Fault = (answer: AnswerRequest) => AnswerRequest;

const rewritePage =
  (path: RegExp, rewrite: (html: string) => string): Fault =>
  (answer) =>
  async (request, env) => {
    const answered = await answer(request, env);
    const isMeant = request.method === 'GET' && path.test(new URL(request.url).pathname);
    return isMeant ? new Response(rewrite(await answered.text()), answered) : answered;
  };

const raiseCount = (html: string): string =>
  html.replace(/(<span class="number">)(\d+)/, (_, start: string, number) => `${start}${Number(number) + 1}`);

const one = /<li class="card.*?<\/li>/s;

/** The faults that Bombadil must find: each spoils a page for a patron. */
export const faults: Readonly<Record<string, Fault>> = {
  'no-button': rewritePage(/^\/(search|titles)/, (html) =>
    html.replace(/<form method="post" action="\/cart">.*?<\/form>/s, ''),
  ),

  'button-though-refused': rewritePage(/^\/loans$/, (html) =>
    html.replace(
      /<div class="reasons">.*?<\/div>/s,
      `${/<form method="post" action="\/logout">.*?>(?=<button)/s.exec(html)?.[0].replace('logout', 'loans') ?? ''}
        <button class="button second small" name="act" value="renew">貸出延長（見本）</button></form>`,
    ),
  ),

  'reservation-of-another': rewritePage(/^\/reservations$/, (html) =>
    html.replace(one, (card) => `${card}<li class="card"><h3>ほかの人の本</h3></li>`),
  ),

  'lost-cart-line': (answer) => async (request, env) => {
    const isAdded = request.method === 'POST' && (await request.clone().text()).includes('act=add');
    return isAdded
      ? new Response(null, { status: 303, headers: { location: '/search' } })
      : answer(request, env);
  },

  'doubled-order': rewritePage(/^\/reservations$/, (html) =>
    raiseCount(html).replace(one, (card) => card + card),
  ),
};
