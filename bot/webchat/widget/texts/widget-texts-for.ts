import { languageIn } from '../locale-for.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { pt } from './pt.ts';
import type { WidgetTexts } from './types.ts';

/** By language. */
export const widgetTexts = { en, es, de, fr, pt } as const;

/** The widget's words in the language of a BCP 47 locale, English where it is none of ours. */
export function widgetTextsFor(locale: string): WidgetTexts {
  const language = languageIn(locale);
  const [, known] = Object.entries(widgetTexts).find(([tag]) => tag === language) ?? [];
  return known ?? en;
}
