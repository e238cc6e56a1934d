type Props = {
  count: number;
  testId: string;
  /** What the number is of. */
  spoken: (count: number) => string;
};

/** A number at a way to a page; nothing where there is nothing to do. */
export function Badge({ count, testId, spoken }: Props) {
  if (count === 0) return null;
  return (
    <>
      <span
        data-testid={testId}
        aria-hidden
        className="figures absolute top-1 left-1/2 ml-1 min-w-4 rounded-full bg-warn px-1 text-center font-semibold text-ground text-xs leading-4"
      >
        {count > 99 ? '99+' : count}
      </span>
      <span className="sr-only">{spoken(count)}</span>
    </>
  );
}
