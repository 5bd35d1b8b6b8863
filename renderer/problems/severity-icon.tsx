import { CircleX, Info, TriangleAlert } from 'lucide-react';
import type { Severity } from '#shared/rules/rule.ts';

/** Told apart by shape as well as by colour. */
const icons = { error: CircleX, warning: TriangleAlert, info: Info } as const;

export function SeverityIcon({ severity, size = 14 }: { readonly severity: Severity; readonly size?: number }) {
  const Icon = icons[severity];
  return <Icon className={`severity severity-${severity}`} size={size} aria-hidden />;
}
