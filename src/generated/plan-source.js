/* Generated from schemas/plan.schema.json by `npm run generate`. Do not edit. */
export {};
