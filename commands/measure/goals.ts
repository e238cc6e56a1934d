/** The least share of right answers, in percent, that each figure must reach. */
export const goals: Readonly<Record<string, number>> = {
  'sgd date': 99,
  'sgd time': 99,
  'sgd none seen': 98,
  'sgd main act': 94,
  'nlupp date': 88,
  'nlupp time': 82,
  'nlupp intents, micro-F1': 92,
  'restaurant8k clock': 97,
  'restaurant8k people': 95,
  'recognizers en date': 80,
  'recognizers en time': 80,
  'recognizers en datetime': 75,
  'recognizers es time': 70,
  'recognizers de time': 70,
  'recognizers fr time': 70,
  'recognizers pt time': 70,
};

/** An utterance takes no longer, 99 times of 100. */
export const longestMs = 5;

/** Above a process that does nothing. */
export const mostMemoryMb = 150;
