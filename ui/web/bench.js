// The bench: puts the parts in their places, turns the 3D picture, opens the sketcher. Events: "focus", "sketched".
const { retort } = window;
const at = (name) => element.querySelector(`.${name}`);
const assets = JSON.parse(element.querySelector('.bench').dataset.assets || '{}');
const root = document.querySelector('gradio-app')?.getAttribute('src') || '';
let now = { smiles: '' };
let settled = null; // the last molecule that was picked or answered: what one typed gives way to when it is wiped out
let typing = '';
let seen = 0;

// tabs ---------------------------------------------------------------------------------------------------------------
const open = (name) => {
  element.querySelectorAll('[data-tab]').forEach((tab) => tab.setAttribute('aria-selected', String(tab.dataset.tab === name)));
  element.querySelectorAll('[data-page]').forEach((page) => { page.hidden = page.dataset.page !== name; });
  if (name === 'candidates') retort.fit(at('candidates-page'));
  if (name === 'crystal') drawCrystal();
  if (name === 'complex') drawComplex();
};

// what came from Python ------------------------------------------------------------------------------------------------
const update = () => {
  if (!props.value) return;
  const message = JSON.parse(props.value);
  if (message.seq <= seen) return;
  seen = message.seq;
  if (message.tab && message.tab !== retort.tab) return;
  if (message.refused !== undefined) { say(message.refused); return; }
  if (message.typed && (editor || !typing)) return;
  if (message.crystal) { showCrystal(message); return; }
  if (message.complex) { showComplex(message); return; }
  show(message);
};
const show = (message) => {
  if (!message.typed && !message.sketched) settled = message;
  now = message;
  at('bench').classList.remove('bare');
  element.querySelector('[data-tab=molecule]').hidden = false;
  at('bench-title').innerHTML = message.title;
  at('smiles-line').innerHTML = message.line;
  at('body').innerHTML = message.body;
  at('candidates-page').innerHTML = message.candidates;
  const tab = element.querySelector('[data-tab=candidates]');
  tab.hidden = message.count < 2;
  tab.querySelector('span').textContent = message.many;
  tab.querySelector('b').textContent = message.count;
  open(message.open || 'molecule');
  at('drawn').innerHTML = message.picture;
  if (!message.sketched) { closeSketch(); say(''); }
  retort.fit(at('candidates-page'));
  retort.send('marked', message);
  draw3d(message.smiles).finally(() => nameIt(message.smiles));
};
// The name comes after the pictures: nothing waits for it, and it goes where another molecule is shown by then.
const nameIt = async (smiles) => {
  const line = await server.name({ tab: retort.tab, smiles });
  const place = at('bench-title').querySelector('.name-line');
  if (smiles === now.smiles && place) place.innerHTML = line;
};
const say = (words) => { at('said-of-sketch').textContent = words; };

// 3D -------------------------------------------------------------------------------------------------------------------
let viewer = null;
let scene = null;
const colour = () => getComputedStyle(document.body).getPropertyValue('--ground-2').trim() || '#ffffff';
const scripts = {};
const script = (url) => (scripts[url] ??= new Promise((done, failed) => {
  document.head.append(Object.assign(document.createElement('script'), { src: url, onload: done, onerror: failed }));
}));
// The viewer's library is read while the page rests, so that the first structure does not wait for it.
(window.requestIdleCallback || setTimeout)(() => { if (assets['3Dmol-min.js'] && webgl()) script(assets['3Dmol-min.js']).catch(() => {}); });
const instead = (words) => { const box = at('no-3d'); box.textContent = words; box.hidden = !words; };
let hasWebgl = null; // asked once: each try makes a context
const tryWebgl = () => { try { return !!document.createElement('canvas').getContext('webgl2') || !!document.createElement('canvas').getContext('webgl'); } catch { return false; } };
const webgl = () => (hasWebgl ??= tryWebgl());
const ready3d = async () => {
  if (viewer) return true;
  if (!assets['3Dmol-min.js']) { instead('The 3D viewer is not installed. Type: make assets'); return false; }
  if (!webgl()) { instead('3D needs WebGL, which this browser has switched off. The SDF download holds the same conformer.'); return false; }
  await script(assets['3Dmol-min.js']);
  viewer = window.$3Dmol.createViewer(at('canvas-3d'), { backgroundColor: colour(), antialias: true });
  new ResizeObserver(() => { if (at('canvas-3d').clientWidth) { viewer.resize(); frame(); } }).observe(at('canvas-3d'));
  return true;
};
const draw3d = async (smiles) => {
  at('solid').classList.toggle('late', at('canvas-3d').dataset.shown !== smiles); // faint: still the molecule before
  const found = await server.scene({ tab: retort.tab, smiles });
  if (smiles !== now.smiles) return;
  scene = found;
  if (!found.structure) {
    viewer?.removeAllModels();
    viewer?.render();
    at('solid').classList.remove('late');
    instead(found.note);
    return;
  }
  if (!(await ready3d()) || smiles !== now.smiles) return;
  instead('');
  paint3d();
};
// Jmol's element colours (CPK, with a green fluorine) unless the scene names others.
const coloured = (style) => Object.fromEntries(Object.entries(style).map(([kind, how]) => [kind, { colorscheme: 'Jmol', ...how }]));
const frame = () => { viewer.zoomTo(); viewer.zoom(1.1); viewer.render(); };
const paint3d = () => {
  viewer.removeAllModels();
  viewer.removeAllShapes();
  viewer.removeAllLabels();
  viewer.addModel(scene.structure, scene.format === 'mol' ? 'sdf' : scene.format);
  viewer.setStyle({}, scene.styles.length ? {} : coloured({ stick: { radius: 0.14 }, sphere: { scale: 0.24 } }));
  for (const one of scene.styles) viewer.addStyle(one.select || {}, coloured(one.style || one));
  viewer.setBackgroundColor(colour());
  frame();
  at('note-3d').textContent = scene.note.replace(/,? *doi:\S+?(?=; |$)/g, '').replace(/(^|\s)-(?=\d)/g, '$1\u2212');
  at('solid').title = scene.note;
  at('canvas-3d').dataset.shown = now.smiles;
  at('solid').classList.remove('late');
};
retort.on('theme', () => { if (viewer) { viewer.setBackgroundColor(colour()); viewer.render(); } });

// the sketcher -----------------------------------------------------------------------------------------------------------
let editor = null;
let library = null;
let wait = 0;
const sketched = () => {
  clearTimeout(wait);
  wait = setTimeout(() => {
    const smiles = editor.getMolecule().toIsomericSmiles();
    if (smiles) trigger('sketched', { tab: retort.tab, smiles });
  }, 120);
};
const openSketch = async () => {
  if (!assets['openchemlib.js']) { say('The sketcher is not installed. Type: make assets'); return; }
  library ||= await import(new URL(assets['openchemlib.js'], document.baseURI));
  const host = at('sketch');
  host.hidden = false;
  at('drawn').hidden = true;
  at('sketch-acts').hidden = false;
  host.replaceChildren();
  editor = new library.CanvasEditor(host, { initialMode: 'molecule' });
  const molecule = library.Molecule.fromSmiles(now.smiles);
  editor.setMolecule(molecule);
  const kept = await server.same({ one: now.smiles, other: molecule.toIsomericSmiles() });
  say(kept ? '' : 'The sketcher cannot hold all of this stereochemistry: what you draw from here on may lose some.');
  editor.setOnChangeListener((event) => { if (event.isUserEvent && event.type === 'molecule') sketched(); });
};
const closeSketch = () => {
  if (!editor) return;
  clearTimeout(wait);
  editor.removeOnChangeListener();
  editor.destroy();
  editor = null;
  at('sketch').replaceChildren();
  at('sketch').hidden = true;
  at('drawn').hidden = false;
  at('sketch-acts').hidden = true;
  say('');
};

// a molecule being typed: shown after a pause, and gone again when the line is wiped out -------------------------------------
let pause = 0;
retort.on('typed', ({ smiles, keep }) => {
  typing = smiles;
  clearTimeout(pause);
  // the shortest ones are words on the way to something else
  if (smiles.length > 4 && smiles !== now.smiles && !editor) pause = setTimeout(() => trigger('focus', { tab: retort.tab, smiles, typed: true }), 350);
  if (!smiles && !keep && now.typed && settled) show(settled);
});

retort.on('look', ({ smiles }) => trigger('focus', { tab: retort.tab, smiles }));

retort.on('fresh', () => {
  clearTimeout(pause);
  closeSketch();
  now = { smiles: '' };
  settled = null;
  typing = '';
  at('bench').classList.add('bare');
  at('smiles-line').replaceChildren();
});

// clicks -----------------------------------------------------------------------------------------------------------------
const types = { sdf: 'chemical/x-mdl-sdfile', csv: 'text/csv', svg: 'image/svg+xml' };
const save = async (kind, all) => {
  if (kind === 'svg') { retort.save(at('drawn').querySelector('svg').outerHTML, 'molecule.svg', types.svg); return; }
  const made = await server.export({ tab: retort.tab, kind, smiles: now.smiles, turn: now.turn, index: all ? -1 : now.index });
  if (!made.text) { say(made.note); return; }
  retort.save(made.text, `${all ? 'candidates' : 'molecule'}.${kind}`, types[kind]);
};
const acts = {
  copy: (button) => retort.copy(button.dataset.smiles, button),
  sketch: () => { open('molecule'); if (editor) closeSketch(); else openSketch(); },
  'sketch-done': () => { const smiles = now.smiles; closeSketch(); trigger('focus', { tab: retort.tab, smiles }); },
  save: (button) => save(button.dataset.kind, false),
  'save-all': (button) => save(button.dataset.kind, true),
  focus: (button) => trigger('focus', { tab: retort.tab, turn: button.dataset.turn, index: Number(button.dataset.index) }),
  tab: (button) => open(button.dataset.tab),
};
element.addEventListener('click', (event) => {
  const button = event.target.closest('[data-act]');
  if (button) acts[button.dataset.act]?.(button);
});
