import type { TemplateStanding } from '../../../api/contract.ts';
import type { GraphTemplate, GraphTemplatePart } from './graph-templates.ts';
import type { StoredTemplate } from './template-api.ts';

/** A template that the house needs, beside what Meta has of it. */
export interface ComparedTemplate {
  readonly wanted: GraphTemplate;
  readonly stored: StoredTemplate | null;
  readonly standing: TemplateStanding;
  /** Meta has other words, buttons or picture under its name than the definitions say. */
  readonly differs: boolean;
  /** Meta charges for another category than was asked for. */
  readonly recategorised: boolean;
}

const STANDING: ReadonlyMap<string, TemplateStanding> = new Map([
  ['APPROVED', 'approved'],
  ['PENDING', 'pending'],
  ['IN_APPEAL', 'pending'],
  ['REJECTED', 'rejected'],
]);

/** In the order of the definitions. Templates of Meta's that are none of ours are nobody's business here. */
export function compareTemplates(
  wanted: readonly GraphTemplate[],
  stored: readonly StoredTemplate[],
): ComparedTemplate[] {
  const known = new Map(stored.map((one) => [`${one.name} ${one.language}`, one]));
  return wanted.map((template) => {
    const found = known.get(`${template.name} ${template.language}`) ?? null;
    return {
      wanted: template,
      stored: found,
      // Paused, disabled, being deleted, or of a kind that came later: it cannot be sent.
      standing: found === null ? 'missing' : (STANDING.get(found.status) ?? 'unusable'),
      differs: found !== null && essence(found.components) !== essence(template.components),
      recategorised: found !== null && found.category !== template.category,
    };
  });
}

/** Can the house send it as it means it? */
export function isReady({ standing, differs }: ComparedTemplate): boolean {
  return standing === 'approved' && !differs;
}

/** What guests read and tap. Examples are for the reviewers, and come back as other addresses than were sent. */
function essence(components: readonly unknown[]): string {
  const parts = components.filter(isPart).map((part) => {
    switch (part.type) {
      case 'HEADER':
        return `header ${part.format}`;
      case 'BODY':
        return `body ${part.text}`;
      case 'BUTTONS':
        return `buttons ${JSON.stringify(part.buttons.map(({ type, text }) => [type, text]))}`;
      default:
        return JSON.stringify(part);
    }
  });
  return parts.toSorted().join('\n');
}

function isPart(component: unknown): component is GraphTemplatePart {
  return typeof component === 'object' && component !== null && 'type' in component;
}
