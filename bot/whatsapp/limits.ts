/** Limits of the Cloud API, from its pages on text, image, reply-button, list and CTA-URL messages. */
export const WHATSAPP_LIMITS = {
  text: 4096,
  caption: 1024,
  buttonsBody: 1024,
  linkBody: 1024,
  listBody: 4096,
  buttons: 3,
  buttonTitle: 20,
  buttonId: 256,
  /** Of all sections together. */
  rows: 10,
  rowTitle: 24,
  rowDescription: 72,
  rowId: 200,
  listButton: 20,
  linkLabel: 20,
  /** Unstated: what the clients show of a pin. */
  placeName: 100,
  placeAddress: 300,
} as const;

/** Stands where the provider demands a body and the message has no words for it. */
export const NO_WORDS = '…';
