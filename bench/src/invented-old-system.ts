/** An old system's export. Each title has two copies, one lent and one set aside, and a waiting patron. */
const borrower = (n: number): string => `b0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const header =
  'kind,key,copy,title,loanClass,source,is,borrower,location,lentOn,dueDate,renewals,since,noticedOn,holdOpenDays\n';

const rowsOf = (n: number): readonly string[] => {
  const [reader, other, waiting] = [borrower(3 * n), borrower(3 * n + 1), borrower(3 * n + 2)];
  const [lent, kept] = [`c${n}-1`, `c${n}-2`];
  const since = `2021-03-${String(1 + (n % 28)).padStart(2, '0')} 10:00`;
  return [
    `copy,${lent},${lent},t${n},circulating,own,on-shelf,,,,,,,,`,
    `copy,${kept},${kept},t${n},circulating,own,on-shelf,,,,,,,,`,
    `loan,${n},${lent},,,,,${reader},HQ,2021-03-20,2021-04-10,${n % 2},,,`,
    `reservation,${n}-1,${kept},t${n},,,noticed,${other},HQ,,,,${since},2021-04-01,7`,
    `reservation,${n}-2,,t${n},,,waiting,${waiting},WKN,,,,${since},,`,
  ];
};

/** The header and a number of rows. Rows of one title follow each other. */
export function* inventRows(rows: number): Generator<string> {
  yield header;
  for (let n = 0; n < rows / 5; n += 1) yield `${rowsOf(n).join('\n')}\n`;
}
