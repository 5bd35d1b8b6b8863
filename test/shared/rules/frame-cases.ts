import { add, type Case, further, inPhases, order, set, take } from './breaks.ts';

export const frameCases: readonly Case[] = [
  {
    rule: 'BP-001',
    severity: 'error',
    at: ['main'],
    name: 'no customer action',
    fires: take('C1', 'C2', 'C3', 'C4', 'C5', 'C6'),
    nearly: take('C1', 'C2', 'C3', 'C4', 'C5'),
  },
  {
    rule: 'BP-001',
    severity: 'error',
    at: ['main'],
    name: 'no customer lane',
    fires: take('C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'customer'),
    nearly: () => undefined,
  },
  {
    rule: 'BP-002',
    severity: 'error',
    at: ['frontstage', 'technology'],
    name: 'a lane below one of a later band',
    fires: order('evidence', 'customer', 'backstage', 'frontstage', 'technology', 'support'),
    nearly: order('customer', 'evidence', 'technology', 'frontstage', 'custom1', 'backstage', 'support', 'emotion'),
  },
  {
    rule: 'BP-003',
    severity: 'warning',
    at: ['S3'],
    name: 'a step without customer action',
    fires: take('C3'),
    nearly: set('C3', { text: '' }),
  },
  {
    rule: 'BP-003',
    severity: 'warning',
    at: ['P4'],
    name: 'a phase without steps',
    fires: add('phases', { id: 'P4', title: '' }),
    nearly: further(1),
  },
  {
    rule: 'BP-004',
    severity: 'info',
    at: ['main'],
    name: 'two phases',
    fires: inPhases(2),
    nearly: inPhases(3),
  },
  { rule: 'BP-004', severity: 'info', at: ['main'], name: '13 phases', fires: further(10), nearly: further(9) },
];
