import { z } from 'zod';
import { dateSchema, recordBase, textSchema } from './fields.ts';

export const blueprintStates = ['current', 'future', 'pilot', 'live'] as const;
export type BlueprintState = (typeof blueprintStates)[number];

/** The situation one blueprint shows. Each value is one of the method's words (see `scenarioValues`) or any other text. */
export const scenarioSchema = z.strictObject({
  channel: textSchema.optional(),
  service: textSchema.optional(),
  customer: textSchema.optional(),
});
export type Scenario = z.infer<typeof scenarioSchema>;

/** The scenario words that have a name in both languages. */
export const scenarioValues = {
  channel: ['web', 'app', 'social', 'wechat', 'phone', 'in-person', 'home-visit'],
  service: ['consulting', 'core', 'after-sales', 'complaint'],
  customer: ['new', 'returning', 'vip', 'member'],
} as const;

/** One scenario for one customer type, in one state: a grid of steps and lanes with everything in it. */
export const blueprintSchema = z.strictObject({
  ...recordBase,
  type: z.literal('blueprint'),
  title: textSchema,
  state: z.enum(blueprintStates),
  scenario: scenarioSchema.optional(),
  persona: textSchema.optional(),
  goal: textSchema.optional(),
  version: textSchema.optional(),
  date: dateSchema.optional(),
  owner: textSchema.optional(),
});
export type Blueprint = z.infer<typeof blueprintSchema>;

export const blueprintTexts = [
  'title',
  'persona',
  'goal',
  'version',
  'owner',
  'scenario.channel',
  'scenario.service',
  'scenario.customer',
] as const;
