import { Moon, Sun } from 'lucide-react';
import { useContext } from 'react';
import { SessionContext } from '../features/session/session-context.ts';
import { Button } from './button.tsx';
import { shellWords } from './shell-words.ts';
import { useTheme } from './theme.ts';

/** Light or dark on this device; follows the system until it is pressed. */
export function ThemeToggle() {
  const [theme, choose] = useTheme();
  const { lang, words } = shellWords(useContext(SessionContext)?.tenant.locale ?? navigator.language);
  const other = theme === 'light' ? 'dark' : 'light';
  const Icon = theme === 'light' ? Moon : Sun;
  return (
    <Button
      kind="quiet"
      size="icon"
      lang={lang}
      aria-label={words.toTheme[other]}
      onClick={() => choose(other)}
    >
      <Icon className="size-4" aria-hidden />
    </Button>
  );
}
