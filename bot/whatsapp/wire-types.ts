/** The bodies of `POST /{phone-number-id}/messages` that the house sends, named as the Cloud API names them. */
export type WhatsappMessage = {
  readonly messaging_product: 'whatsapp';
  readonly recipient_type: 'individual';
  readonly to: string;
} & WhatsappBody;

export type WhatsappBody =
  | { readonly type: 'text'; readonly text: { readonly preview_url: boolean; readonly body: string } }
  | { readonly type: 'image'; readonly image: { readonly link: string; readonly caption?: string } }
  | {
      readonly type: 'document';
      readonly document: { readonly link: string; readonly filename: string; readonly caption?: string };
    }
  | { readonly type: 'location'; readonly location: WhatsappLocation }
  | { readonly type: 'interactive'; readonly interactive: WhatsappInteractive };

export interface WhatsappLocation {
  readonly latitude: number;
  readonly longitude: number;
  readonly name: string;
  readonly address: string;
}

export type WhatsappInteractive =
  | {
      readonly type: 'button';
      readonly body: { readonly text: string };
      readonly action: { readonly buttons: readonly WhatsappButton[] };
    }
  | {
      readonly type: 'list';
      readonly body: { readonly text: string };
      readonly action: {
        readonly button: string;
        readonly sections: readonly { readonly rows: readonly WhatsappRow[] }[];
      };
    }
  | {
      readonly type: 'cta_url';
      readonly body: { readonly text: string };
      readonly action: {
        readonly name: 'cta_url';
        readonly parameters: { readonly display_text: string; readonly url: string };
      };
    };

export interface WhatsappButton {
  readonly type: 'reply';
  readonly reply: { readonly id: string; readonly title: string };
}

export interface WhatsappRow {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
}

/** A template that Meta approved, with what is filled in. */
export interface WhatsappTemplateBody {
  readonly type: 'template';
  readonly template: {
    readonly name: string;
    readonly language: { readonly code: string };
    readonly components: readonly WhatsappTemplatePart[];
  };
}

export type WhatsappTemplatePart =
  | {
      readonly type: 'header';
      readonly parameters: readonly [{ readonly type: 'image'; readonly image: { readonly link: string } }];
    }
  | {
      readonly type: 'body';
      readonly parameters: readonly { readonly type: 'text'; readonly text: string }[];
    }
  | {
      readonly type: 'button';
      readonly sub_type: 'quick_reply';
      readonly index: string;
      readonly parameters: readonly [{ readonly type: 'payload'; readonly payload: string }];
    };
