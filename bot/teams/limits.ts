/** Limits of Teams and of Adaptive Cards in it; those that no reference states are marked. */
export const TEAMS_LIMITS = {
  /**
   * Of a whole message as JSON. Teams has told 25, 28, 40 and about 100 kB over the years, and fails without a word
   * beyond it: the smallest always fits.
   */
  messageBytes: 25 * 1024,
  /** Unstated: of any script this many fit the bytes. */
  text: 6_000,
  /** Unstated: with these the fullest card, of any script, fits the bytes. */
  cardText: 2_000,
  cardLines: 40,
  /** Of a picture, and of what a notification says. */
  altText: 200,
  /** Teams shows this many of a card's actions; what is more hides behind an ellipsis. */
  cardActions: 6,
  /** Unstated: clients cut what is wider than the card. */
  actionTitle: 60,
  /** Unstated: Direct Line's clients show suggested actions in one row that scrolls. */
  suggestedActions: 12,
  /** Of a choice's id; ours have at most 64 bytes. */
  choiceId: 200,
} as const;
