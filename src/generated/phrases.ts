/* Generated from templates/phrases by `npm run generate`. Do not edit. */

/** Handlebars templates of the wording that is made from data. */
export const DEFAULT_PHRASES = {
  assign: "{{#if who}}({{capital (join who \", \")}} thực hiện){{else if support}}({{capital (join lead \", \")}} chủ trì, phối hợp với {{join support \", \"}} thực hiện){{else}}({{capital (join lead \", \")}} chủ trì thực hiện){{/if}}",
  attached: "(Kèm theo Kế hoạch số {{number}}/{{code}} {{date}} của {{issuer}})",
  cite: "{{type}}{{#if ref}} số {{ref}}{{/if}}{{#if date}} ngày {{date}}{{/if}}{{#if issuer}} của {{issuer}}{{/if}}{{#if subject}} {{about subject}}{{/if}}",
  citeAgain: "{{type}}{{#if ref}} số {{ref}}{{/if}}",
} as const;

export type PhraseName = keyof typeof DEFAULT_PHRASES;
