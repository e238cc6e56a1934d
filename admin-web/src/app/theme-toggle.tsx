import { Moon, Sun } from 'lucide-react';
import { Button } from './button.tsx';
import { useTheme } from './theme.ts';

/** Light or dark on this device; follows the system until it is pressed. */
export function ThemeToggle() {
  const [theme, choose] = useTheme();
  const other = theme === 'light' ? 'dark' : 'light';
  const Icon = theme === 'light' ? Moon : Sun;
  return (
    <Button kind="quiet" size="icon" aria-label={`Use the ${other} theme`} onClick={() => choose(other)}>
      <Icon className="size-4" aria-hidden />
    </Button>
  );
}
