/** Exports of this program say near their beginning that a project lies in them: before the pixels, before the drawing. */
const beginning = 64 * 1024;
const signs = ['iTXtThroughline project\0', '<throughline:project'];

/** Whether a picture says that it was exported here with its project in it; the program's other side reads that. */
export async function holdsProject(file: File): Promise<boolean> {
  const bytes = await file.slice(0, beginning).arrayBuffer();
  const text = new TextDecoder('latin1').decode(bytes);
  return signs.some((sign) => text.includes(sign));
}
