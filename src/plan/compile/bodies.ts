/** The register of bodies that a plan has of its own. */
import type { PlanSourceData } from '../../generated/plan-source.ts';
import type { KnownBody } from '../model/plan.ts';
import { optional } from './optional.ts';

export const compileBodies = ({ bodies = [] }: PlanSourceData): KnownBody[] =>
  bodies.map(({ name, short = [], kind, code, members = [] }) => ({
    name,
    short,
    ...optional('kind', kind),
    ...optional('code', code),
    members,
  }));
