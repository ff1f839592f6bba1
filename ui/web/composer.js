// The input: send, stop, files, and the line that follows each key. Events: "submit".
const { retort } = window;
const area = element.querySelector('textarea');
const live = element.querySelector('.live');
const button = element.querySelector('.send');
const picker = element.querySelector('input[type=file]');
const shelf = element.querySelector('.shelf');
const note = element.querySelector('.note');
const state = document.querySelector('.state');
let files = [];
let again = false;
let running = false;
let asked = 0;
let since = 0;
let ticking = 0;

const grow = () => {
  area.style.height = 'auto';
  area.style.height = `${Math.min(area.scrollHeight, 180)}px`;
};
const show = (text) => { area.value = text; grow(); look(); area.focus(); area.setSelectionRange(text.length, text.length); };
const replacing = (on) => { again = on; note.hidden = !on; };

let timer = 0;
const look = () => {
  clearTimeout(timer);
  timer = setTimeout(async () => {
    const mine = ++asked;
    const text = area.value;
    if (!text.trim()) { live.innerHTML = ''; retort.send('typed', { smiles: '' }); return; }
    const html = await server.live({ text });
    if (mine !== asked || !area.value.trim()) return;
    live.innerHTML = html;
    retort.send('typed', { smiles: live.querySelector('.live-ok .live-smiles')?.title || '' });
  }, 40);
};

const working = (on, seconds) => {
  running = on;
  state.dataset.running = String(on); // at once; the words wait, so that a quick answer does not flicker
  button.textContent = on ? 'Stop' : 'Send';
  button.classList.toggle('stop', on);
  clearInterval(ticking);
  if (on) {
    since = performance.now();
    ticking = setInterval(() => { tell('working', (performance.now() - since) / 1000); }, 200);
  } else tell('ready', seconds);
};
const tell = (word, seconds) => {
  state.dataset.state = word;
  const time = seconds === undefined ? '' : ` ${word === 'ready' && seconds < 0.1 ? seconds.toFixed(3) : seconds.toFixed(1)} s`;
  state.querySelector('.words').textContent = word + time;
};

const ask = ({ text, seed = 7, again: instead = false, files: sent = [], sample = '' }) => {
  if (running || (!text.trim() && !sent.length)) return;
  working(true);
  retort.send('typed', { smiles: '', keep: true });
  trigger('submit', { tab: retort.tab, text, seed, again: instead, files: sent, sample });
};
const send = () => {
  if (running) return stop();
  const text = area.value;
  if (!text.trim() && !files.length) return undefined;
  ask({ text, again, files });
  area.value = '';
  files = [];
  replacing(false);
  shelve();
  grow();
  asked += 1;
  live.innerHTML = '';
  return undefined;
};
const fresh = () => {
  stop();
  retort.renew();
  working(false);
  files = [];
  shelve();
  replacing(false);
  show('');
};
const stop = () => { if (running) server.stop({ tab: retort.tab }); };

const shelve = () => {
  shelf.replaceChildren(...files.map((file, i) => {
    const chip = Object.assign(document.createElement('button'), { type: 'button', className: 'file', title: 'Leave it out' });
    chip.textContent = `${file.name} ×`;
    chip.onclick = () => { files.splice(i, 1); shelve(); };
    return chip;
  }));
};
const take = async (list) => {
  for (const file of list) {
    try { files.push({ name: file.name, path: (await upload(file)).path }); } catch { live.textContent = `${file.name} could not be read.`; }
  }
  shelve();
  area.focus();
};

area.addEventListener('input', () => { grow(); look(); });
area.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) { event.preventDefault(); if (!running) send(); }
  else if (event.key === 'ArrowUp' && !area.value) { event.preventDefault(); retort.send('edit-last'); }
  else if (event.key === 'Escape' && again) { replacing(false); show(''); }
});
button.addEventListener('click', send);
element.querySelector('.attach').addEventListener('click', () => picker.click());
picker.addEventListener('change', () => { take([...picker.files]); picker.value = ''; });
element.addEventListener('click', (event) => {
  const mend = event.target.closest('[data-act=repair]');
  if (mend) show(area.value.replace(mend.dataset.broken, () => mend.dataset.repair));
});
document.addEventListener('dragover', (event) => { event.preventDefault(); document.body.classList.add('dropping'); });
document.addEventListener('dragleave', (event) => { if (!event.relatedTarget) document.body.classList.remove('dropping'); });
document.addEventListener('drop', (event) => {
  event.preventDefault();
  document.body.classList.remove('dropping');
  if (event.dataTransfer?.files.length) take([...event.dataTransfer.files]);
});
retort.on('ask', ask);
retort.on('busy', () => working(true));
retort.on('stop', stop);
retort.on('fresh', fresh);
retort.on('compose', ({ text, again: instead = false }) => {
  if (text === undefined) { area.focus(); return; }
  replacing(instead);
  show(text);
});
retort.on('progress', (message) => { if (message.done) working(false, message.seconds); });
retort.on('failed', () => working(false));
document.querySelector('.theme')?.addEventListener('click', retort.toggleTheme);
area.focus();
