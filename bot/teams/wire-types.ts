/** What is posted to a conversation, as far as the house says it. Text is plain: nothing in it is Markdown. */
export type TeamsActivity = TeamsMessage | { readonly type: 'typing' };

export interface TeamsMessage {
  readonly type: 'message';
  readonly textFormat?: 'plain';
  readonly text?: string;
  /** What a notification shows of a message that is only a card. */
  readonly summary?: string;
  readonly attachments?: TeamsAttachment[];
  readonly suggestedActions?: { readonly to: string[]; readonly actions: SuggestedAction[] };
}

export type TeamsAttachment =
  | { readonly contentType: 'application/vnd.microsoft.card.adaptive'; readonly content: AdaptiveCard }
  | { readonly contentType: 'application/vnd.microsoft.card.hero'; readonly content: HeroCard }
  | {
      readonly contentType: 'image/png' | 'application/pdf';
      readonly contentUrl: string;
      readonly name: string;
    };

export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: '1.2';
  readonly body: CardElement[];
  readonly actions?: CardAction[];
}

export type CardElement =
  | {
      readonly type: 'RichTextBlock';
      readonly spacing: 'none' | 'medium';
      readonly inlines: [{ readonly type: 'TextRun'; readonly text: string }];
    }
  | { readonly type: 'Image'; readonly url: string; readonly altText: string; readonly size: 'large' };

export type CardAction =
  | { readonly type: 'Action.OpenUrl'; readonly title: string; readonly url: string }
  | {
      readonly type: 'Action.Submit';
      readonly title: string;
      readonly data: { readonly msteams: MessageBack };
    };

/** A press that comes back as a message: `value` to us, `displayText` for the guest to see what they chose. */
interface MessageBack {
  readonly type: 'messageBack';
  readonly displayText: string;
  readonly text: string;
  readonly value: Pressed;
}

export interface SuggestedAction extends MessageBack {
  readonly title: string;
}

/** What a press tells. */
export interface Pressed {
  readonly choice: string;
  readonly title: string;
}

interface HeroCard {
  readonly buttons: [{ readonly type: 'openUrl'; readonly title: string; readonly value: string }];
}
