// The page of the peer: builds the sheet as a graph of maxGraph, and exports it the way its documentation shows.
import { Graph, ImageExport, SvgCanvas2D } from '@maxgraph/core';

const namespace = 'http://www.w3.org/2000/svg';

/** The sheet as an SVG, drawn by the library's own export. */
function svgOf({ size, boxes, lines }) {
  const container = document.createElement('div');
  document.body.append(container);
  const graph = new Graph(container);
  const parent = graph.getDefaultParent();
  graph.batchUpdate(() => {
    const vertices = new Map();
    for (const { id, x, y, width, height, text, fill, stroke, size: fontSize, bold } of boxes) {
      const style = {
        fillColor: fill ?? 'none',
        strokeColor: stroke ?? 'none',
        rounded: stroke !== undefined,
        absoluteArcSize: true,
        arcSize: 12,
        fontColor: '#1f2937',
        fontFamily: 'sans-serif',
        fontSize,
        fontStyle: bold ? 1 : 0,
        whiteSpace: 'wrap',
      };
      const value = { parent, value: text, position: [x, y], size: [width, height], style };
      vertices.set(id, graph.insertVertex(value));
    }
    for (const { from, to } of lines) {
      const style = { strokeColor: '#475569', edgeStyle: 'orthogonalEdgeStyle', rounded: true, endArrow: 'classic' };
      graph.insertEdge({ parent, source: vertices.get(from), target: vertices.get(to), style });
    }
  });
  const root = document.createElementNS(namespace, 'svg');
  root.setAttribute('width', size.width);
  root.setAttribute('height', size.height);
  root.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
  const canvas = new SvgCanvas2D(root, false);
  // Texts in HTML inside of the drawing could be put into no picture.
  canvas.foEnabled = false;
  new ImageExport().drawState(graph.getView().getState(graph.getDataModel().getRoot()), canvas);
  graph.destroy();
  container.remove();
  return root;
}

/** Its bytes as a PNG of a pixel a px. */
async function png(sheet) {
  const text = new XMLSerializer().serializeToString(svgOf(sheet));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = sheet.size.width;
  canvas.height = sheet.size.height;
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0);
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  return (await blob.arrayBuffer()).byteLength;
}

/** Shows it as the page itself, to be printed. */
function show(sheet) {
  document.body.replaceChildren(svgOf(sheet));
}

window.peer = { png, show };
