import { widgetTextsFor } from './texts/widget-texts-for.ts';

/** What the widget itself says, in the browser's language; the house's words come from the server. */
export const texts = widgetTextsFor(navigator.language);
