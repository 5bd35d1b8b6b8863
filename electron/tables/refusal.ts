import type { Fault } from '#shared/model/result.ts';

/** Thrown deep inside the reading of a file that is not to be read any further; the reader's door makes a fault of it. */
export class Refusal extends Error {
  readonly fault: Fault;

  constructor(code: string, params?: Record<string, string | number>) {
    super(code);
    this.fault = { code, ...(params && { params }) };
  }
}
