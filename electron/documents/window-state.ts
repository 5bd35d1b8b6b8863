import { z } from 'zod';
import type { Bounds } from './window-bounds.ts';

const boundsSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
}) satisfies z.ZodType<Bounds>;

/** How a window was left. */
export const windowStateSchema = z.object({ bounds: boundsSchema.optional(), maximized: z.boolean().catch(false) });
export type WindowState = z.infer<typeof windowStateSchema>;
