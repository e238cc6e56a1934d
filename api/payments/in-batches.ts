/**
 * Works on so many at once, one batch after the other: a provider that is silent for seconds must not hold up those
 * behind it for minutes. What each came to, in their order.
 */
export async function inBatches<Row, Done>(
  rows: readonly Row[],
  atOnce: number,
  work: (row: Row) => Promise<Done>,
): Promise<Done[]> {
  const done: Done[] = [];
  for (let at = 0; at < rows.length; at += atOnce)
    done.push(...(await Promise.all(rows.slice(at, at + atOnce).map(work))));
  return done;
}
