/** A half-open stretch of time [from, to), in milliseconds since the epoch. Lists are sorted and do not overlap. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What lies in both lists. */
export function intersect(left: readonly Span[], right: readonly Span[]): Span[] {
  return left.flatMap((a) =>
    right
      .map((b) => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }))
      .filter((span) => span.from < span.to),
  );
}

/** What of `from` is left without `away`. */
export function subtract(from: readonly Span[], away: readonly Span[]): Span[] {
  return away.reduce<Span[]>((rest, cut) => rest.flatMap((span) => without(span, cut)), [...from]);
}

function without(span: Span, cut: Span): Span[] {
  if (cut.to <= span.from || cut.from >= span.to) return [span];
  const left = { from: span.from, to: cut.from };
  const right = { from: cut.to, to: span.to };
  return [left, right].filter((piece) => piece.from < piece.to);
}

/** Sorted, with touching and overlapping ones made one. */
export function union(spans: readonly Span[]): Span[] {
  const sorted = spans.toSorted((a, b) => a.from - b.from);
  const out: Span[] = [];
  for (const span of sorted) {
    const last = out.at(-1);
    if (last && span.from <= last.to)
      out[out.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else out.push(span);
  }
  return out;
}

/** Does one of the spans hold all of [from, to)? */
export function covers(spans: readonly Span[], from: number, to: number): boolean {
  return spans.some((span) => span.from <= from && to <= span.to);
}
