import type { Language } from '../../dialogs/texts/texts.ts';
import { languageOf } from '../../dialogs/texts/texts.ts';

/** What opens a list of choices: WhatsApp's own element, which no other channel has. At most 20 characters. */
const LIST_BUTTON: Readonly<Record<Language, string>> = {
  en: 'Choose',
  es: 'Elegir',
  de: 'Auswählen',
  fr: 'Choisir',
  pt: 'Escolher',
};

/** The word for a guest's locale. */
export function listButton(locale: string): string {
  return LIST_BUTTON[languageOf(locale)];
}
