/** Anything that leaves a mark on the screen: not blank, not a control, not one of Unicode's invisible helpers. */
const VISIBLE = /[^\s\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

/** Would a provider take this as words? Both WhatsApp and Telegram refuse messages that show nothing. */
export function isVisible(text: string): boolean {
  return VISIBLE.test(text);
}

/** Text as it may travel: halves of a character and control characters would be refused or garbled. '' when nothing shows. */
export function cleanText(text: string): string {
  const clean = text
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .trim();
  return isVisible(clean) ? clean : '';
}

/** The same on one line, as a button's title must be. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ');
}
