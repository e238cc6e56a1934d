const COLUMNS = [
  [0, 12, 40],
  [8, 30],
  [20, 52, 66],
  [4, 36],
  [14, 44],
  [26, 60],
] as const;

/** The shape of a day while it is being loaded. */
export function DaySkeleton() {
  return (
    <div className="flex min-h-0 grow gap-px overflow-hidden pl-16" aria-hidden>
      {COLUMNS.map((tops) => (
        <div key={tops.join()} className="min-w-36 flex-1">
          <div className="m-3 h-4 w-24 rounded bg-line" />
          <div className="relative h-full">
            {tops.map((top) => (
              <div
                key={top}
                className="absolute inset-x-1 h-16 rounded-md bg-hover"
                style={{ top: `${top}%` }}
              />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}
