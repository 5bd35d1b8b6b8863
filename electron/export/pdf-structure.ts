import type { Scene, SceneElement, Tag } from '#shared/layout/scene.ts';
import { assertNever } from '#shared/model/assert-never.ts';
import type { Language } from '#shared/model/fields.ts';
import { say } from '#shared/words/words.ts';

type Sheet = PDFKit.PDFDocument;
type Structure = PDFKit.PDFStructureElement;
type Content = PDFKit.PDFStructureContent;

/**
 * The structure of a tagged PDF: what a screen reader reads, in its order. The title; lanes and lines; then phase by
 * phase, under its heading, each step with its heading and all that stands in it; the legend; the texts of notes.
 */
export type Outline = {
  /**
   * Hangs marked content of an element where a reader expects it.
   * @param actual what is read, where not all of it is on the page
   */
  add(element: SceneElement, content: Content, lang: string | undefined, actual?: string): void;
  /** Hangs a picture's marked content there, with what is read in its place. */
  addFigure(element: SceneElement, content: Content, figure: { readonly alt: string }): void;
  /** Begins a section that is read after all that is on the sheet. */
  section(): PDFKit.PDFStructureElement;
  /** Finishes the structure; nothing can be added after it. */
  close(): void;
};

export function outlineOf(sheet: Sheet, scene: Scene, language: Language): Outline {
  const root = sheet.struct('Document');
  const section = (): Structure => sheet.struct('Sect');
  const [head, legend] = [section(), section()];
  // A section that is begun has to be added, or the document never ends.
  const notes = scene.notes ? section() : legend;
  const phases = new Map(scene.phases.map((phase) => [phase.id, section()]));
  const steps = new Map(scene.steps.map((step) => [step.id, section()]));
  const stepOfCard = new Map(scene.cards.map((card) => [card.id, card.step]));

  /** The step a record stands in; without one it belongs to the head of the sheet. */
  const sectionOf = (...ids: readonly string[]): Structure => {
    for (const id of ids) {
      const found = steps.get(stepOfCard.get(id) ?? id);
      if (found) return found;
    }
    return head;
  };

  /** A mark's kind; a note whose text stands below the sheet has the number it is found by. */
  const nameOfTag = ({ tag, letter }: Tag): string => {
    const kind = say(language, `tag.${tag}`);
    return tag === 'note' && scene.notes ? `${kind} ${letter.lines[0]?.text ?? ''}` : kind;
  };

  /** Where an element's texts hang, as what, and what is read in place of its first text: a mark's name for its letter. */
  const place = (element: SceneElement): { under: Structure; as: string; alt?: string } => {
    switch (element.kind) {
      case 'title':
        return { under: head, as: 'P' };
      case 'phase':
        return { under: phases.get(element.id) ?? head, as: 'H2' };
      case 'step':
        return { under: sectionOf(element.id), as: 'H3' };
      case 'lane':
      case 'line':
        return { under: head, as: 'P' };
      case 'card':
        return { under: sectionOf(element.id), as: 'P' };
      case 'connector':
        return { under: sectionOf(element.from.id), as: 'P' };
      case 'tag':
        return { under: sectionOf(element.on, element.id, element.cell?.step ?? ''), as: 'P', alt: nameOfTag(element) };
      case 'cell':
        return { under: sectionOf(element.step), as: 'P' };
      case 'legend':
        return { under: legend, as: 'P' };
      case 'foot':
        return { under: scene.notes ? notes : legend, as: 'P' };
      case 'notes':
        return { under: notes, as: 'H2' };
      case 'note-text':
        return { under: notes, as: 'P' };
      case 'guide':
      case 'curve':
      case 'stand-in':
      case 'page':
        return { under: head, as: 'P' };
      default:
        return assertNever(element);
    }
  };

  const met = new Set<SceneElement>();
  const after: Structure[] = [];
  return {
    add(element, content, lang, actual) {
      const { under, as, alt } = place(element);
      const first = !met.has(element);
      met.add(element);
      const type = element.kind === 'title' && first ? 'H1' : as;
      under.add(
        sheet.struct(type, { ...(lang && { lang }), ...(alt && first && { alt }), ...(actual && { actual }) }, [
          content,
        ]),
      );
    },
    addFigure(element, content, { alt }) {
      place(element).under.add(sheet.struct('Figure', { alt }, [content]));
    },
    section() {
      const begun = section();
      after.push(begun);
      return begun;
    },
    close() {
      root.add(head);
      for (const phase of scene.phases) {
        const under = phases.get(phase.id);
        if (!under) continue;
        for (const step of scene.steps) {
          const inner = step.phase === phase.id ? steps.get(step.id) : undefined;
          if (inner) under.add(inner);
        }
        root.add(under);
      }
      root.add(legend);
      if (scene.notes) root.add(notes);
      for (const section of after) root.add(section);
      sheet.addStructure(root);
      root.end();
    },
  };
}
