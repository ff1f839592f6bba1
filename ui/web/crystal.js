// The crystal on the bench: its 3D view, cells shown, what is switched on, looking along an axis, files.
let crystal = null;
let lattice3d = null; // the viewer
let scene3d = null;
let painted = '';
let framed = ''; // what the camera was last set to see

function showCrystal(message) {
  crystal = message.crystal;
  at('bench').classList.remove('bare');
  element.querySelector('[data-tab=crystal]').hidden = false;
  if (!now.smiles) element.querySelector('[data-tab=molecule]').hidden = true;
  at('crystal-title').innerHTML = crystal.title;
  at('crystal-body').innerHTML = crystal.body;
  if (message.open) open(message.open); else drawCrystal();
}

// 3D -------------------------------------------------------------------------------------------------------------------
const page3d = () => element.querySelector('[data-page=crystal]');
const said3d = (words) => { const box = page3d().querySelector('.no-3d'); box.textContent = words; box.hidden = !words; };
const readyCrystal = async () => {
  if (lattice3d) return true;
  if (!assets['3Dmol-min.js']) { said3d('The 3D viewer is not installed. Type: make assets'); return false; }
  if (!webgl()) { said3d('3D needs WebGL, which this browser has switched off. The CIF download holds the same atoms.'); return false; }
  await script(assets['3Dmol-min.js']);
  lattice3d = window.$3Dmol.createViewer(at('canvas-crystal'), { backgroundColor: colour(), antialias: true, orthographic: true });
  new ResizeObserver(() => { if (at('canvas-crystal').clientWidth) { lattice3d.resize(); lattice3d.render(); } }).observe(at('canvas-crystal'));
  return true;
};
async function drawCrystal(again = false) {
  if (!crystal || page3d().hidden) return;
  const cells = Number(at('cells').value);
  const wanted = `${crystal.drawn} ${cells}`;
  if (wanted === painted && !again) return;
  painted = wanted;
  const found = await server.crystal({ tab: retort.tab, turn: crystal.turn, index: crystal.index, cells: [cells, cells, cells] });
  if (wanted !== painted) return;
  if (!found.structure) { said3d(found.note || 'There are no atoms to draw.'); painted = ''; return; }
  scene3d = found;
  if (!(await readyCrystal())) return;
  said3d('');
  const block = `${crystal.name} ${cells}`;
  paintCrystal(block !== framed);
  framed = block;
}
const hue = (element3d) => window.$3Dmol.elementColors.Jmol[element3d] ?? 0x888888;
const vector = ([x, y, z]) => ({ x, y, z });
const minus = (p, q) => p.map((x, i) => x - q[i]);
const cross = (p, q) => [p[1] * q[2] - p[2] * q[1], p[2] * q[0] - p[0] * q[2], p[0] * q[1] - p[1] * q[0]];
const ink = () => getComputedStyle(document.body).getPropertyValue('--soft').trim() || '#666666';
const label = (words, place, tint, down = 0) => lattice3d.addLabel(words, {
  position: vector(place), screenOffset: { x: 0, y: down }, fontSize: 12, fontColor: tint, backgroundOpacity: 0.72, backgroundColor: colour(), inFront: true, borderThickness: 0, alignment: 'center',
});
const shapes = {
  line: (one) => {
    lattice3d.addCylinder({ start: vector(one.from), end: vector(one.to), radius: 0.06, color: ink(), fromCap: 1, toCap: 1 });
    if (one.label) label(one.label, one.from.map((x, i) => x + (one.to[i] - x) * 1.04), ink());
  },
  sphere: (one) => {
    lattice3d.addSphere({ center: vector(one.centre), radius: one.radius, color: one.colour, opacity: one.name === 'lcd' ? 0.62 : 0.85 });
    label(one.label, one.centre, getComputedStyle(document.body).getPropertyValue('--ink').trim(), one.name === 'pld' ? -24 : 0);
  },
  arrow: (one) => {
    lattice3d.addArrow({ start: vector(one.from), end: vector(one.to), radius: 0.16, radiusRatio: 2.2, mid: 0.92, color: one.colour });
    if (one.label) label(one.label, one.to, one.colour);
  },
  polyhedron: (one) => {
    const corners = []; const normals = []; const faces = [];
    const middle = one.points[0].map((_, i) => one.points.reduce((sum, p) => sum + p[i], 0) / one.points.length);
    for (const [i, j, k] of one.faces) {
      const trio = [one.points[i], one.points[j], one.points[k]];
      let normal = cross(minus(trio[1], trio[0]), minus(trio[2], trio[0]));
      const out = minus(trio[0], middle);
      if (normal[0] * out[0] + normal[1] * out[1] + normal[2] * out[2] < 0) { normal = normal.map((x) => -x); trio.reverse(); }
      for (const corner of trio) { faces.push(corners.length); corners.push(vector(corner)); normals.push(vector(normal)); }
    }
    lattice3d.addCustom({ vertexArr: corners, normalArr: normals, faceArr: faces, color: hue(one.element), opacity: 0.62 });
  },
};
const shown3d = (kind) => element.querySelector(`[data-shown=${kind === 'arrow' ? 'sphere' : kind}]`)?.checked ?? true;
function paintCrystal(whole) {
  const view = lattice3d.getView();
  lattice3d.removeAllModels();
  lattice3d.removeAllShapes();
  lattice3d.removeAllLabels();
  const model = lattice3d.addModel(scene3d.structure, 'sdf');
  lattice3d.setStyle({}, {});
  for (const one of scene3d.styles) lattice3d.addStyle(one.select || {}, coloured(one.style || one));
  for (const one of scene3d.shapes) if (shown3d(one.kind)) shapes[one.kind]?.(one);
  lattice3d.setBackgroundColor(colour());
  if (whole) { lattice3d.zoomTo({ model }); turn3d(2, 0.17); lattice3d.zoom(0.98); } else lattice3d.setView(view);
  lattice3d.render();
  page3d().querySelector('.note-3d').textContent = scene3d.note;
  at('canvas-crystal').dataset.shown = crystal.name;
}
// The axis towards the viewer, tilted a little where one wants to see depth.
const turn3d = (axis, tilt = 0) => {
  const edges = scene3d.shapes.filter((one) => one.kind === 'line' && one.label);
  const edge = edges.find((one) => one.label === 'abc'[axis]);
  if (!edge) return;
  const d = minus(edge.to, edge.from);
  const size = Math.hypot(...d);
  const [x, y, z] = d.map((n) => n / size);
  // the rotation that takes the axis to +z
  const q = z < -0.9999 ? [1, 0, 0, 0] : [y, -x, 0, 1 + z];
  const norm = Math.hypot(...q);
  const view = lattice3d.getView();
  lattice3d.setView([...view.slice(0, 4), ...q.map((n) => n / norm)]);
  if (tilt) { lattice3d.rotate(tilt * 70, 'y'); lattice3d.rotate(tilt * 55, 'x'); }
  lattice3d.render();
};
retort.on('theme', () => { if (lattice3d && scene3d) paintCrystal(false); });
retort.on('fresh', () => {
  crystal = null;
  painted = '';
  framed = '';
  element.querySelector('[data-tab=crystal]').hidden = true;
  open('molecule');
});

// files ------------------------------------------------------------------------------------------------------------------
const kinds3d = { cif: 'chemical/x-cif', csv: 'text/csv', json: 'application/json' };
const stem = () => crystal.name.replace(/\.[^.]*$/, '');
const saveCrystal = async (kind) => {
  const note = at('said-of-crystal');
  note.textContent = '';
  if (kind === 'png') {
    if (!lattice3d) { note.textContent = 'There is no 3D view to save.'; return; }
    Object.assign(document.createElement('a'), { href: lattice3d.pngURI(), download: `${stem()}.png` }).click();
    return;
  }
  const made = await server.crystal_file({ tab: retort.tab, turn: crystal.turn, index: crystal.index, kind });
  if (made.text) retort.save(made.text, `${stem()}${kind === 'cif' ? '.clean' : ''}.${kind}`, kinds3d[kind]);
  else note.textContent = made.note;
};
Object.assign(acts, {
  'save-crystal': (button) => saveCrystal(button.dataset.kind),
  along: (button) => { if (lattice3d && scene3d) turn3d(Number(button.dataset.axis)); },
  crystal: (button) => trigger('focus', { tab: retort.tab, turn: button.dataset.turn, index: Number(button.dataset.index), crystal: true }),
});
element.addEventListener('change', (event) => {
  if (event.target.matches('.cells')) drawCrystal();
  else if (event.target.matches('[data-shown]') && scene3d && lattice3d) paintCrystal(false);
});
