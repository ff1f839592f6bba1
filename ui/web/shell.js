// What the three parts of the page share: the tab's name, the theme, the keyboard and messages between parts.
(() => {
  const store = (kind, key, make) => {
    try {
      const known = kind.getItem(key);
      if (known) return known;
      const made = make();
      if (made) kind.setItem(key, made);
      return made;
    } catch { return make(); }
  };
  const newName = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('');
  const retort = {
    tab: store(sessionStorage, 'retort-tab', newName),
    // A conversation of its own from here on; the one before stays where it was kept.
    renew: () => {
      retort.tab = newName();
      try { sessionStorage.setItem('retort-tab', retort.tab); } catch { /* it then lasts as long as the page */ }
    },
    send: (name, detail = {}) => window.dispatchEvent(new CustomEvent(`retort:${name}`, { detail })),
    on: (name, act) => window.addEventListener(`retort:${name}`, (event) => act(event.detail)),
    typing: () => /^(TEXTAREA|INPUT|SELECT)$/.test(document.activeElement?.tagName || '') || !!document.activeElement?.closest?.('.sketch'),
    copied: (button, words = 'copied') => {
      const before = button.textContent;
      button.textContent = words;
      setTimeout(() => { button.textContent = before; }, 1200);
    },
    copy: async (text, button) => {
      try { await navigator.clipboard.writeText(text); } catch { retort.copyOld(text); }
      if (button) retort.copied(button);
    },
    copyOld: (text) => {
      const area = Object.assign(document.createElement('textarea'), { value: text, style: 'position:fixed;opacity:0' });
      document.body.append(area);
      area.select();
      document.execCommand('copy');
      area.remove();
    },
    save: (text, name, type) => {
      const url = URL.createObjectURL(new Blob([text], { type }));
      Object.assign(document.createElement('a'), { href: url, download: name }).click();
      setTimeout(() => URL.revokeObjectURL(url), 2000);
    },
  };
  const AMPLE = { x: -1000, y: -1000, width: 3000, height: 3000 };
  // What is drawn, the broad strokes that mark atoms included (a bounding box leaves strokes out).
  const drawn = (svg) => {
    const boxes = [svg.getBBox(), ...[...svg.querySelectorAll('path[stroke-width]')].map((path) => {
      const { x, y, width, height } = path.getBBox();
      const around = Number(path.getAttribute('stroke-width')) / 2;
      return { x: x - around, y: y - around, width: width + 2 * around, height: height + 2 * around };
    })];
    const x = Math.min(...boxes.map((one) => one.x));
    const y = Math.min(...boxes.map((one) => one.y));
    return { x, y, width: Math.max(...boxes.map((one) => one.x + one.width)) - x, height: Math.max(...boxes.map((one) => one.y + one.height)) - y };
  };
  // A small picture is cut to what is drawn in it, so that the molecule fills it; never blown up beyond `most`.
  retort.fit = (root, most = 0.8) => root.querySelectorAll('.thumb svg, .card-picture svg').forEach((svg) => {
    if (!svg.clientWidth) return;
    svg.setAttribute('preserveAspectRatio', 'xMidYMid meet');
    const box = drawn(svg);
    const pad = 8;
    const width = Math.max(box.width + 2 * pad, svg.clientWidth / most);
    const height = Math.max(box.height + 2 * pad, svg.clientHeight / most);
    // their extent is in per cent of the view, which is about to change
    svg.querySelectorAll('mask, mask > rect').forEach((one) => Object.entries(AMPLE).forEach(([name, value]) => one.setAttribute(name, value)));
    svg.setAttribute('viewBox', [box.x + box.width / 2 - width / 2, box.y + box.height / 2 - height / 2, width, height].join(' '));
  });
  retort.on('theme', () => requestAnimationFrame(() => retort.fit(document)));
  window.retort = retort;

  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const wanted = () => { try { return localStorage.getItem('retort-theme'); } catch { return null; } };
  const paint = () => {
    const on = wanted() ? wanted() === 'dark' : dark.matches;
    if (document.body.classList.contains('dark') !== on) document.body.classList.toggle('dark', on);
    document.documentElement.style.colorScheme = on ? 'dark' : 'light';
    retort.send('theme', { dark: on });
  };
  retort.toggleTheme = () => {
    const next = document.body.classList.contains('dark') ? 'light' : 'dark';
    try { localStorage.setItem('retort-theme', next); } catch { /* the choice then lasts as long as the page */ }
    paint();
  };
  dark.addEventListener('change', paint);
  retort.paint = paint;

  document.addEventListener('keydown', (event) => {
    const bare = !event.ctrlKey && !event.metaKey && !event.altKey;
    const digit = event.code?.match(/^(?:Digit|Numpad)([1-9])$/)?.[1];
    if (event.key === 'Escape') retort.send('stop');
    else if (digit && ((bare && !retort.typing()) || (event.altKey && !event.ctrlKey))) {
      event.preventDefault();
      retort.send('pick', { index: Number(digit) - 1 });
    } else if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !retort.typing()) {
      event.preventDefault();
      retort.send('ask', { text: event.shiftKey ? 'redo' : 'undo' });
    } else if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      retort.send('commands');
    } else if (event.key === '/' && bare && !retort.typing()) {
      event.preventDefault();
      retort.send('compose');
    }
  });
})();
