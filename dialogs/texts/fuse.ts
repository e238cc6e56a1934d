type Form = readonly [before: RegExp, instead: string];

/** Words of a language that change before what is filled in, which no ICU message can see. */
const forms: Readonly<Record<string, readonly Form[]>> = {
  // "a la 1:00", but "a las 2:00".
  es: [[/(?<!\p{L})las (?=0?1[:.]\d)/gu, 'la ']],
  // "na sexta-feira", but "no sábado".
  pt: [
    [/(?<!\p{L})em (?=(?:segunda|terça|quarta|quinta|sexta)-feira)/gu, 'na '],
    [/(?<!\p{L})Em (?=(?:segunda|terça|quarta|quinta|sexta)-feira)/gu, 'Na '],
    [/(?<!\p{L})em (?=sábado|domingo)/gu, 'no '],
    [/(?<!\p{L})Em (?=sábado|domingo)/gu, 'No '],
  ],
};

/** A filled-in message with its articles as they are before an hour or a weekday. */
export function fuse(text: string, locale: string): string {
  const language = locale.slice(0, 2);
  const known = Object.hasOwn(forms, language) ? forms[language] : undefined;
  return (known ?? []).reduce((fused, [before, instead]) => fused.replace(before, instead), text);
}
