type Props = { label: string; help: string; checked: boolean; onCheck: (checked: boolean) => void };

/** A setting that is on or off, and what it means. */
export function SettingCheck({ label, help, checked, onCheck }: Props) {
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onCheck(event.target.checked)}
        className="mt-0.5 size-5 shrink-0 accent-accent"
      />
      <span>
        <span className="block font-medium">{label}</span>
        <span className="block text-muted text-xs">{help}</span>
      </span>
    </label>
  );
}
