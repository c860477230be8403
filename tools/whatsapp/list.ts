import type { Templates } from '../../src/foundation/notifications/index.ts';
import { registrationOf } from './registration.ts';

const HEAD = `# Messages for Meta's approval

Every wording that Balai sends by WhatsApp, as \`npm run whatsapp:templates -- --register\` registers it; this list is made by
\`npm run --silent whatsapp:templates -- --list > docs/whatsapp-templates.md\`. Parameters are numbered in the order in which they stand:
\`code\` the public code of the case (or the address of a shop), \`goods\` what and how many, \`amount\` what is to pay or go back,
\`other\` the shop for a buyer, the buyer's name for a seller and a resident's first name for the office, \`letter\` the name of a letter,
\`office\` the village, \`deadline\` until when somebody has to act, \`link\` the page of the case.
No message holds a phone number, an address or a NIK.
`;

/** A document of all wordings with their parameters, for whoever asks Meta to approve them. */
export function templateList(templates: Templates): string {
  const entries = Object.entries(templates).map(([name, template]) => {
    const { category } = registrationOf(name, template, 'id');
    const params = template.params.map((param, i) => `{{${i + 1}}} ${param}`).join(', ');
    const quoted = (text: string) =>
      text
        .replace(/\{(\w+)\}/g, (_, param: string) => `{{${template.params.indexOf(param) + 1}}}`)
        .split('\n')
        .map((line) => `> ${line}`.trimEnd())
        .join('\n');
    const words =
      template.category === 'authentication'
        ? 'Worded by WhatsApp itself, with a button that copies the code.'
        : `id:\n\n${quoted(template.id)}\n\nen:\n\n${quoted(template.en)}`;
    return `## balai_${name}\n\n${category}, parameters: ${params}\n\n${words}\n`;
  });
  return [HEAD, ...entries].join('\n');
}
