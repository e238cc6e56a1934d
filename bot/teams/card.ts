import type { Choice } from '../../api/contract.ts';
import { isVisible } from '../message/clean-text.ts';
import type { Deliverable } from '../message/deliverable.ts';
import { shortTitle, shortTitles } from '../message/short-titles.ts';
import { beginning } from '../message/split-text.ts';
import { TEAMS_LIMITS } from './limits.ts';
import type {
  AdaptiveCard,
  CardAction,
  CardElement,
  SuggestedAction,
  TeamsAttachment,
} from './wire-types.ts';

/** A card's words are runs of text: those have no Markdown, so nothing that a guest is called needs escaping. */
export function adaptiveCard(
  text: string,
  image: Deliverable['image'],
  actions: readonly CardAction[],
): TeamsAttachment {
  const content: AdaptiveCard = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.2',
    body: [...linesOf(text), ...(image ? [pictureOf(image)] : [])],
    ...(actions.length === 0 ? {} : { actions: [...actions] }),
  };
  return { contentType: 'application/vnd.microsoft.card.adaptive', content };
}

/** A block a line; an empty one is the space above the next. */
function linesOf(text: string): CardElement[] {
  return text.split('\n').flatMap((line, place, all): CardElement[] => {
    if (!isVisible(line)) return [];
    const spacing = place > 0 && !isVisible(all[place - 1] ?? '') ? 'medium' : 'none';
    return [{ type: 'RichTextBlock', spacing, inlines: [{ type: 'TextRun', text: line }] }];
  });
}

function pictureOf({ url, alt }: NonNullable<Deliverable['image']>): CardElement {
  return { type: 'Image', url, altText: beginning(alt, TEAMS_LIMITS.altText), size: 'large' };
}

export function openUrl({ url, label }: NonNullable<Deliverable['link']>): CardAction {
  return { type: 'Action.OpenUrl', title: shortTitle(label, TEAMS_LIMITS.actionTitle), url };
}

/** Choices as what a press of them sends, their titles short enough and told apart. */
export function pressable(choices: readonly Choice[]): SuggestedAction[] {
  const titles = shortTitles(
    choices.map(({ title }) => title),
    TEAMS_LIMITS.actionTitle,
  );
  return choices.map(({ id }, place) => {
    const title = titles[place] ?? '…';
    const value = { choice: id, title };
    return { type: 'messageBack', title, displayText: title, text: title, value };
  });
}

export function submit({ title, ...msteams }: SuggestedAction): CardAction {
  return { type: 'Action.Submit', title, data: { msteams } };
}
