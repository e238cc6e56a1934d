import type { Stretch } from '../../../../api/contract.ts';
import type { CalendarWords } from './calendar-words.ts';
import type { DayColumn } from './columns.ts';
import { place, type View } from './layout.ts';

type Props = { rota: DayColumn['rota']; view: View; words: CalendarWords };

/** The rota behind the visits: light where somebody works, shaded where not. */
export function ColumnShade({ rota, view, words }: Props) {
  if (rota === null) return null;
  return (
    <div aria-hidden className="absolute inset-0">
      {rota.works.map((stretch) => (
        <Shade key={stretch.startsAt} stretch={stretch} view={view} className="works" />
      ))}
      {rota.breaks.map((stretch) => (
        <Shade key={stretch.startsAt} stretch={stretch} view={view} className="pause" label={words.pause} />
      ))}
      {rota.timeOff.map((stretch) => (
        <Shade key={stretch.startsAt} stretch={stretch} view={view} className="pause" label={words.timeOff} />
      ))}
    </div>
  );
}

type ShadeProps = { stretch: Stretch; view: View; className: string; label?: string };

function Shade({ stretch, view, className, label }: ShadeProps) {
  const span = { startMs: Date.parse(stretch.startsAt), endMs: Date.parse(stretch.endsAt) };
  const placed = place(view, span);
  if (placed === null) return null;
  const { top, height } = placed;
  return (
    <div className={`absolute inset-x-0 ${className}`} style={{ top, height }}>
      {label === undefined ? null : <span className="block px-2 pt-1 text-muted text-xs">{label}</span>}
    </div>
  );
}
