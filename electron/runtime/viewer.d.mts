/** The script and the style of the HTML viewer, as `viewer/` makes them now. */
export function viewerParts(): Promise<{ script: string; style: string }>;
