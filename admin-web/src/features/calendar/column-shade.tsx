import type { Stretch } from '../../../../api/contract.ts';
import type { DayColumn } from './columns.ts';
import { place, type View } from './layout.ts';

/** The rota behind the visits: light where somebody works, shaded where not. */
export function ColumnShade({ rota, view }: { rota: DayColumn['rota']; view: View }) {
  if (rota === null) return null;
  return (
    <div aria-hidden className="absolute inset-0">
      {rota.works.map((stretch) => (
        <Shade key={stretch.startsAt} stretch={stretch} view={view} className="works" />
      ))}
      {rota.breaks.map((stretch) => (
        <Shade key={stretch.startsAt} stretch={stretch} view={view} className="pause" label="Break" />
      ))}
      {rota.timeOff.map((stretch) => (
        <Shade key={stretch.startsAt} stretch={stretch} view={view} className="pause" label="Time off" />
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
