/** How many letters of one word were changed, left out, added or swapped with a neighbour to give the other. */
export function slips(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, place) => place)];
  const at = (row: number, place: number): number => rows[row]?.[place] ?? 0;
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const change = swapped
        ? Math.min(at(i - 1, j - 1) + same, at(i - 2, j - 2) + 1)
        : at(i - 1, j - 1) + same;
      row.push(Math.min(at(i - 1, j) + 1, (row[j - 1] ?? 0) + 1, change));
    }
  }
  return at(a.length, b.length);
}
