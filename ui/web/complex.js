// The complex on the bench: its 3D view, interactions as dashed lines, flying to a row, picking atoms, views, files.
let bound = null; // what was last shown
let pocket3d = null; // the viewer
let bound3d = null;
let drawnComplex = '';
let framedComplex = '';
let picked = [];
const pageOf = () => element.querySelector('[data-page=complex]');
const saidBound = (words) => { const box = pageOf().querySelector('.no-3d'); box.textContent = words; box.hidden = !words; };

function showComplex(message) {
  bound = message.complex;
  at('bench').classList.remove('bare');
  element.querySelector('[data-tab=complex]').hidden = false;
  if (!now.smiles) element.querySelector('[data-tab=molecule]').hidden = true;
  at('complex-title').innerHTML = bound.title;
  at('complex-body').innerHTML = bound.body;
  if (message.open) open(message.open); else drawComplex();
}

// 3D -------------------------------------------------------------------------------------------------------------------
const readyComplex = async () => {
  if (pocket3d) return true;
  if (!assets['3Dmol-min.js']) { saidBound('The 3D viewer is not installed. Type: make assets'); return false; }
  if (!webgl()) { await still(); return false; }
  await script(assets['3Dmol-min.js']);
  pocket3d = window.$3Dmol.createViewer(at('canvas-complex'), { backgroundColor: colour(), antialias: true });
  pocket3d.setViewChangeCallback(tellView);
  new ResizeObserver(() => { if (at('canvas-complex').clientWidth) { pocket3d.resize(); pocket3d.render(); } }).observe(at('canvas-complex'));
  return true;
};
// Without WebGL a picture is drawn by the server.
const still = async () => {
  const made = await server.complex_picture({ tab: retort.tab, turn: bound.turn, index: bound.index, dark: document.body.classList.contains('dark') });
  const image = pageOf().querySelector('.still');
  image.hidden = !made.png;
  if (made.png) image.src = `data:image/png;base64,${made.png}`;
  saidBound(made.png ? '' : made.note || '3D needs WebGL, which this browser has switched off.');
};
async function drawComplex() {
  if (!bound || pageOf().hidden || bound.drawn === drawnComplex) return;
  const wanted = bound.drawn;
  drawnComplex = wanted;
  const found = await server.complex({ tab: retort.tab, turn: bound.turn, index: bound.index });
  if (wanted !== drawnComplex) return;
  if (!found.structure) { saidBound(found.note || 'There are no atoms to draw.'); drawnComplex = ''; return; }
  bound3d = found;
  if (!(await readyComplex())) return;
  saidBound('');
  paintComplex(bound.framed !== framedComplex);
  framedComplex = bound.framed;
}
const dark3d = () => document.body.classList.contains('dark');
const carbons = () => ({ ligand: dark3d() ? '#f0a24a' : '#d9822b', pocket: dark3d() ? '#8fb6d9' : '#5b84ab' });
const schemed = (style) => Object.fromEntries(Object.entries(style).map(([kind, how]) => {
  if (kind === 'cartoon') return [kind, { opacity: how.opacity, color: dark3d() ? '#55697d' : '#b4c1ce' }];
  const { carbon, ...rest } = how;
  if (!carbon) return [kind, { colorscheme: 'Jmol', ...rest }];
  return [kind, { ...rest, colorscheme: { prop: 'elem', map: { ...window.$3Dmol.elementColors.Jmol, C: carbons()[carbon] } } }];
}));
const drawn = (name) => element.querySelector(`[data-drawn=${name}]`)?.checked ?? true;
const named = (words, place, tint, size = 12) => pocket3d.addLabel(words, {
  position: vector(place), fontSize: size, fontColor: tint, backgroundOpacity: 0.72, backgroundColor: colour(), inFront: true, borderThickness: 0, alignment: 'center',
});
const middle = (one) => one.from.map((x, i) => (x + one.to[i]) / 2);
const inked = () => getComputedStyle(document.body).getPropertyValue('--ink').trim();
const pieces = {
  dash: (one) => {
    pocket3d.addCylinder({ start: vector(one.from), end: vector(one.to), radius: one.name === 'hydrophobic' ? 0.04 : 0.075, color: one.colour, dashed: true, dashLength: one.name === 'hydrophobic' ? 0.15 : 0.3, gapLength: 0.2, fromCap: 1, toCap: 1 });
    if (one.label) named(one.label, middle(one), one.colour, 11);
  },
  label: (one) => named(one.label, one.at, inked()),
};
const partOf = (style) => (style.select.hetflag === false ? 'cartoon' : style.style.stick?.carbon === 'pocket' ? 'pocket' : style.style.sphere?.radius < 0.5 ? 'water' : 'always');
// Atoms are made anew only where they, or how they are drawn, changed: the next part of an answer brings lines only.
let modelled = '';
function modelComplex() {
  const styles = bound3d.styles.filter((one) => partOf(one) === 'always' || drawn(partOf(one)));
  const key = `${dark3d()} ${JSON.stringify(styles)} ${bound3d.structure}`;
  if (key === modelled) return;
  modelled = key;
  pocket3d.removeAllModels();
  pocket3d.addModel(bound3d.structure, 'pdb', { keepH: true });
  pocket3d.setStyle({}, {});
  for (const one of styles) pocket3d.addStyle(one.select, schemed(one.style));
  pocket3d.setClickable({}, true, pick);
}
function paintComplex(whole) {
  const view = pocket3d.getView();
  pocket3d.removeAllShapes();
  pocket3d.removeAllLabels();
  pocket3d.removeAllSurfaces();
  modelComplex();
  for (const one of bound3d.shapes) if (drawn(one.kind)) pieces[one.kind]?.(one);
  if (drawn('surface')) pocket3d.addSurface('SES', { opacity: 0.55, color: dark3d() ? '#8496a8' : '#c3ccd6' }, { serial: serialsOf('pocket') }, { serial: serialsOf('pocket') });
  pocket3d.setBackgroundColor(colour());
  picked = [];
  if (whole) frameLigand(0); else pocket3d.setView(view);
  pocket3d.render();
  pageOf().querySelector('.note-3d').textContent = bound3d.note;
  at('canvas-complex').dataset.shown = bound.name;
  tellView();
}
const serialsOf = (name) => bound3d.styles.find((one) => (name === 'pocket' ? one.style.stick?.carbon === 'pocket' : one.style.stick?.carbon === 'ligand'))?.select.serial || [];
const frameLigand = (time) => {
  const serial = serialsOf('ligand');
  pocket3d.zoomTo(serial.length ? { serial } : {}, time);
  pocket3d.zoom(serial.length ? 0.62 : 0.95, time);
};

// picking --------------------------------------------------------------------------------------------------------------
const called3d = (atom) => `${atom.resn} ${atom.chain} ${atom.resi} ${atom.atom}`;
function pick(atom) {
  const place = [atom.x, atom.y, atom.z];
  const before = picked.at(-1);
  picked.push({ atom, place });
  named(called3d(atom), place, inked(), 11);
  let words = `${called3d(atom)} · B ${Number(atom.b).toFixed(1)}`;
  if (before && before.atom.serial !== atom.serial) {
    const far = Math.hypot(...minus(place, before.place)).toFixed(2);
    pieces.dash({ from: before.place, to: place, colour: '#6a3fb5', label: `${far} Å`, name: 'measure' });
    words += ` · ${far} Å from ${called3d(before.atom)}`;
  }
  at('picked').textContent = words;
  pocket3d.render();
}
const fly = (row) => {
  if (!pocket3d || !bound3d) return;
  const wanted = row.dataset.of === 'clashes' ? (one) => one.name === 'clash' : (one) => one.name !== 'clash' && one.name !== 'measure';
  const shape = bound3d.shapes.find((one) => one.kind === 'dash' && one.row === Number(row.dataset.row) && wanted(one));
  if (!shape) return;
  const from = middle(shape);
  const near = pocket3d.selectedAtoms({}).filter((one) => Math.hypot(one.x - from[0], one.y - from[1], one.z - from[2]) < 4.5).map((one) => one.serial);
  pocket3d.zoomTo({ serial: near }, 500);
  element.querySelectorAll('tr.flown').forEach((one) => one.classList.remove('flown'));
  row.classList.add('flown');
  pageOf().querySelector('.crystal-view').scrollIntoView({ block: 'nearest', behavior: 'smooth' });
};

// views ----------------------------------------------------------------------------------------------------------------
const h = Math.SQRT1_2;
// quaternions (x, y, z, w) of the turns that bring each side towards the viewer: x right, y up, z to the viewer
const turns = { front: [0, 0, 0, 1], left: [0, h, 0, h], right: [0, -h, 0, h], back: [0, 1, 0, 0], top: [h, 0, 0, h], bottom: [-h, 0, 0, h] };
const look = (name) => { if (pocket3d) { pocket3d.setView([...pocket3d.getView().slice(0, 4), ...turns[name]]); pocket3d.render(); tellView(); } };
function tellView() {
  const field = at('view-text');
  if (pocket3d && document.activeElement !== field) field.value = pocket3d.getView().slice(0, 8).map((n) => Number(n).toFixed(3)).join(' ');
}
const takeView = (text) => {
  const numbers = text.trim().split(/[\s,]+/).map(Number);
  if (!pocket3d || numbers.length !== 8 || numbers.some(Number.isNaN)) { at('said-of-complex').textContent = 'A view is eight numbers: a place, a distance, and the four of a quaternion.'; return; }
  at('said-of-complex').textContent = '';
  pocket3d.setView(numbers);
  pocket3d.render();
};
let spinning = false;
const spin = (button) => {
  if (!pocket3d) return;
  spinning = !spinning;
  pocket3d.spin(spinning ? 'y' : false, 0.6);
  button.setAttribute('aria-pressed', String(spinning));
};

// files ----------------------------------------------------------------------------------------------------------------
const typesOf = { csv: 'text/csv', json: 'application/json', pml: 'text/plain', cxc: 'text/plain' };
const savePng = () => {
  const canvas = at('canvas-complex');
  const { width, height } = canvas.style;
  const box = canvas.getBoundingClientRect();
  Object.assign(canvas.style, { width: `${box.width * 2}px`, height: `${box.height * 2}px` });
  pocket3d.resize();
  pocket3d.render();
  const image = pocket3d.pngURI();
  Object.assign(canvas.style, { width, height });
  pocket3d.resize();
  pocket3d.render();
  Object.assign(document.createElement('a'), { href: image, download: `${bound.name.replace(/\.[^.]*$/, '')}.png` }).click();
};
const saveComplex = async (kind) => {
  const note = at('said-of-complex');
  note.textContent = '';
  if (kind === 'png') { if (pocket3d) savePng(); else note.textContent = 'There is no 3D view to save.'; return; }
  const made = await server.complex_file({ tab: retort.tab, turn: bound.turn, index: bound.index, kind });
  if (made.text) retort.save(made.text, `${bound.name.replace(/\.[^.]*$/, '')}.${kind}`, typesOf[kind]);
  else note.textContent = made.note;
};
Object.assign(acts, {
  fly,
  view: (button) => look(button.dataset.view),
  spin,
  'copy-view': (button) => retort.copy(at('view-text').value, button),
  'save-complex': (button) => saveComplex(button.dataset.kind),
  complex: (button) => trigger('focus', { tab: retort.tab, turn: button.dataset.turn, index: Number(button.dataset.index), complex: true }),
});
element.addEventListener('change', (event) => {
  if (event.target.matches('[data-drawn]') && bound3d && pocket3d) paintComplex(false);
  else if (event.target.matches('.view-text')) takeView(event.target.value);
});
element.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && event.target.matches('tr[data-act=fly]')) fly(event.target);
});
retort.on('theme', () => { if (pocket3d && bound3d) paintComplex(false); });
retort.on('fresh', () => {
  bound = null;
  drawnComplex = '';
  framedComplex = '';
  element.querySelector('[data-tab=complex]').hidden = true;
  open('molecule');
});
watch('value', update);
