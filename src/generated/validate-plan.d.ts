import type { ErrorObject } from 'ajv';

/** True when the data has the shape of a plan; `errors` holds what is wrong otherwise. */
export declare const validatePlan: { (data: unknown): boolean; errors?: ErrorObject[] | null };
