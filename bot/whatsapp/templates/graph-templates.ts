import { type Language, languages } from '../../../dialogs/texts/texts.ts';
import { HOUSE_MESSAGE, META_LANGUAGE, TEMPLATES, type TemplateDefinition } from './definitions.ts';

/** A body of `POST /{business-account-id}/message_templates`. */
export interface GraphTemplate {
  readonly name: string;
  readonly language: string;
  readonly category: TemplateDefinition['category'];
  readonly components: readonly GraphTemplatePart[];
}

export type GraphTemplatePart =
  | {
      readonly type: 'HEADER';
      readonly format: 'IMAGE';
      readonly example: { readonly header_handle: readonly [string] };
    }
  | {
      readonly type: 'BODY';
      readonly text: string;
      readonly example: { readonly body_text: readonly [readonly [string]] };
    }
  | {
      readonly type: 'BUTTONS';
      readonly buttons: readonly { readonly type: 'QUICK_REPLY'; readonly text: string }[];
    };

/** All templates that the house needs, a request each. `imageHandle` is an example picture that was uploaded before. */
export function graphTemplates(imageHandle: string): GraphTemplate[] {
  return [...Object.values(TEMPLATES), HOUSE_MESSAGE].flatMap((template) =>
    languages.map((language) => graphTemplate(template, language, imageHandle)),
  );
}

function graphTemplate(
  { name, category, header, texts }: TemplateDefinition,
  language: Language,
  imageHandle: string,
): GraphTemplate {
  const { body, replies, example } = texts[language];
  const picture: GraphTemplatePart = {
    type: 'HEADER',
    format: 'IMAGE',
    example: { header_handle: [imageHandle] },
  };
  const buttons = replies.map((text) => ({ type: 'QUICK_REPLY' as const, text }));
  return {
    name,
    category,
    language: META_LANGUAGE[language],
    components: [
      ...(header === null ? [] : [picture]),
      { type: 'BODY', text: body, example: { body_text: [[example]] } },
      ...(buttons.length === 0 ? [] : [{ type: 'BUTTONS' as const, buttons }]),
    ],
  };
}
