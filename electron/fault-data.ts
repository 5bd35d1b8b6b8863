import type { z } from 'zod';
import type { faultSchema } from '#shared/ipc.ts';
import type { Fault } from '#shared/model/result.ts';

/** A fault as the contract with windows carries it: in objects of its own, without what is not said. */
export const faultData = ({ code, params, at }: Fault): z.infer<typeof faultSchema> => ({
  code,
  ...(params && { params: { ...params } }),
  ...(at !== undefined && { at }),
});
