const LANGUAGES = {
  en: {
    here: 'Notifications on this device',
    isOn: 'This device tells you of your visits, also while this page is closed.',
    blocked: 'Blocked in the settings of this browser',
    failed: 'Notifications could not be turned on or off here. Try again later.',
  },
  es: {
    here: 'Avisos en este dispositivo',
    isOn: 'Este dispositivo le avisa de sus citas, también con esta página cerrada.',
    blocked: 'Bloqueados en los ajustes de este navegador',
    failed: 'Aquí no se han podido activar o desactivar los avisos. Inténtelo más tarde.',
  },
  de: {
    here: 'Mitteilungen auf diesem Gerät',
    isOn: 'Dieses Gerät sagt Ihnen Bescheid, auch wenn diese Seite zu ist.',
    blocked: 'In den Einstellungen dieses Browsers gesperrt',
    failed: 'Mitteilungen ließen sich hier nicht ein- oder ausschalten. Versuchen Sie es später noch einmal.',
  },
  fr: {
    here: 'Notifications sur cet appareil',
    isOn: 'Cet appareil vous prévient, même quand cette page est fermée.',
    blocked: 'Bloquées dans les réglages de ce navigateur',
    failed: 'Impossible d’activer ou de couper les notifications ici. Réessayez plus tard.',
  },
  pt: {
    here: 'Notificações neste aparelho',
    isOn: 'Este aparelho avisa você, mesmo com esta página fechada.',
    blocked: 'Bloqueadas nas configurações deste navegador',
    failed: 'Não foi possível ligar ou desligar as notificações aqui. Tente de novo mais tarde.',
  },
} as const;

export type NotifyWords = Readonly<Record<'here' | 'isOn' | 'blocked' | 'failed', string>>;

/** In the tenant's language; English where we do not speak it. */
export function notifyWords(locale: string): { readonly lang: string; readonly words: NotifyWords } {
  const known = Object.entries(LANGUAGES).find(([lang]) => lang === locale.slice(0, 2).toLowerCase());
  const [lang, words] = known ?? (['en', LANGUAGES.en] as const);
  return { lang, words };
}
