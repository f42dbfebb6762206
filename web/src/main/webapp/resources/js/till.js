/*
 * The till page: everything the cashier does is put into one queue and done in order. The server answers with the page's
 * parts; nothing of the sale is kept here.
 */
(function () {
    'use strict';

    const KEYS = ['F2', 'F3', 'F4', 'F6', 'F7', 'F8', 'F9', 'F10'];
    const BEAT = 3000;
    const SEPARATOR = '\u001f';

    const at = id => document.getElementById(id);
    const state = () => at('state').dataset;
    const entry = at('entry');
    const settings = at('settings').dataset;
    const help = at('help');

    const queue = new ComptoirScan.CommandQueue('comptoir-' + state().till, command => {
        window.comptoirPerform([
            {name: 'cmdId', value: command.id},
            {name: 'cmdAct', value: command.act},
            {name: 'cmdText', value: command.text || ''},
            {name: 'cmdTyped', value: command.typed || ''},
            {name: 'cmdQuantity', value: command.quantity || 1},
            {name: 'cmdRow', value: command.row || ''},
            {name: 'cmdVersion', value: state().version},
            {name: 'cmdTotal', value: state().total}
        ]);
    }, waiting => {
        document.body.dataset.waiting = waiting;
    });

    // --- the highlighted row

    let rowsOf = '';
    let chosen = null;

    function table() {
        const tables = document.querySelectorAll('table[data-rows]');
        return tables[tables.length - 1];
    }

    function rows() {
        return Array.from(table().querySelectorAll('[data-row]'));
    }

    function mark() {
        document.querySelectorAll('[data-row][aria-current]').forEach(row => row.removeAttribute('aria-current'));
        const row = rows().find(candidate => candidate.dataset.row === chosen);
        if (row) {
            row.setAttribute('aria-current', 'true');
            row.scrollIntoView({block: 'nearest'});
        }
    }

    function choose() {
        const now = state().mode + table().dataset.rows + rows().map(row => row.dataset.row + row.dataset.current).join();
        if (now !== rowsOf) {
            rowsOf = now;
            const all = rows();
            const current = all.find(row => row.dataset.current === 'true');
            const usual = table().dataset.rows === 'ticket' ? all[all.length - 1] : all[0];
            chosen = current ? current.dataset.row : usual ? usual.dataset.row : null;
            if (table().dataset.rows === 'credits') {
                chosen = null;
            } else if (table().dataset.rows === 'work' && state().mode.startsWith('RETURN') && all.length > 0) {
                chosen = all[0].dataset.row;
            }
        }
        mark();
    }

    function move(step) {
        const all = rows();
        if (all.length > 0) {
            const index = all.findIndex(row => row.dataset.row === chosen);
            const next = index < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, index + step));
            chosen = all[next].dataset.row;
            mark();
        }
    }

    // --- what the cashier does

    function take() {
        const text = entry.value;
        entry.value = '';
        return text.trim();
    }

    function key(name) {
        queue.add({act: 'key', text: name, typed: take(), row: chosen});
    }

    function enter() {
        queue.add({act: 'enter', text: take(), row: chosen});
    }

    function scanned(code) {
        const times = state().entry === 'code' && /^(\d{1,5})[*xX]$/.exec(entry.value.trim());
        if (times) {
            entry.value = '';
        }
        queue.add({act: 'scan', text: code, quantity: times ? Number(times[1]) : 1});
    }

    /** Characters typed where nothing takes them, and letters where only figures go. */
    function typed(text, remember) {
        for (const character of text) {
            if (state().entry === 'amount' && /[a-z]/i.test(character)) {
                key(character.toUpperCase());
            } else if (accepts(character, entry)) {
                remember(entry);
                entry.value += character;
                entry.focus();
            }
        }
    }

    function accepts(character, element) {
        return element !== entry || (state().entry !== 'amount' && state().entry !== 'secret') || /[0-9.,*]/.test(character);
    }

    function toggleHelp() {
        if (help.open) {
            help.close();
            entry.focus();
        } else {
            help.showModal();
        }
    }

    function onKey(event) {
        const control = event.ctrlKey && !event.altKey && !event.metaKey;
        let done = true;
        if (event.key === 'F1') {
            toggleHelp();
        } else if (help.open) {
            done = KEYS.includes(event.key);
        } else if (event.key === 'F8' && event.shiftKey) {
            key('Clear');
        } else if (KEYS.includes(event.key) && !control) {
            key(event.key);
        } else if (control && event.key.toLowerCase() === 'z' && entry.value === '') {
            key('Undo');
        } else if (control && event.key.toLowerCase() === 'p') {
            key('Print');
        } else if (control && event.key.toLowerCase() === 'o') {
            key('Drawer');
        } else if (control && event.key.toLowerCase() === 'b') {
            key('Voucher');
        } else if (event.key === 'Escape') {
            if (entry.value !== '') {
                entry.value = '';
            } else {
                key('Escape');
            }
        } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
            move(event.key === 'ArrowUp' ? -1 : 1);
        } else if (event.key === 'Enter' && (event.target === entry || event.target === document.body)) {
            enter();
        } else if (event.key === 'Backspace' && event.target === document.body) {
            entry.value = entry.value.slice(0, -1);
        } else {
            done = false;
        }
        if (done) {
            event.preventDefault();
        }
    }

    function onClick(event) {
        const target = event.target.closest('[data-key], [data-type], [data-press], [data-help], [data-row]');
        if (!target) {
            return;
        }
        const data = target.dataset;
        if (data.help) {
            toggleHelp();
        } else if (data.row) {
            const again = chosen === data.row;
            chosen = data.row;
            mark();
            const list = target.closest('table').dataset.rows;
            if (list === 'credits') {
                key('A');
            } else if (list === 'work' && (again || state().mode !== 'RETURN')) {
                enter();
            }
        } else if (data.key) {
            key(data.key);
        } else if (data.type) {
            entry.value += data.type;
        } else if (data.press === 'Backspace') {
            entry.value = entry.value.slice(0, -1);
        } else if (data.press === 'Enter') {
            enter();
        }
        if (!help.open) {
            entry.focus({preventScroll: true});
        }
    }

    // --- what the server says

    let sound = null;
    let leaving = false;

    function beep() {
        try {
            sound = sound || new AudioContext();
            const tone = sound.createOscillator();
            const loud = sound.createGain();
            tone.type = 'square';
            tone.frequency.value = 220;
            loud.gain.value = 0.08;
            tone.connect(loud).connect(sound.destination);
            tone.start();
            tone.stop(sound.currentTime + 0.25);
        } catch (silent) {
            // a browser without sound still shows the red line
        }
    }

    function drawn() {
        const kind = state().entry;
        const type = kind === 'secret' ? 'password' : 'text';
        if (entry.type !== type) {
            entry.type = type;
        }
        entry.dataset.entry = kind;
        entry.inputMode = matchMedia('(pointer: coarse)').matches && kind !== 'text' ? 'none' : kind === 'amount' ? 'decimal' : 'text';
        document.body.dataset.mode = state().mode;
        choose();
        const list = at('ticket');
        if (!list.querySelector('[aria-current]')) {
            list.scrollTop = list.scrollHeight;
        }
        if (document.activeElement === document.body && !help.open) {
            entry.focus({preventScroll: true});
        }
    }

    function answered(xhr, status, args) {
        const done = args && args.done;
        if (done) {
            drawn();
            if (args.tone === 'REFUSED') {
                beep();
            }
        }
        queue.answered(done);
    }

    function look() {
        if (queue.length() === 0) {
            queue.add({act: 'look'});
        }
    }

    /** A hint of the server: the row behind it is read by the next command. */
    function noticed(message) {
        const parts = message.split(SEPARATOR);
        if (parts[0] === 'BASKET' && parts[1] !== state().version) {
            look();
        } else if (parts[0] === 'REFUSED') {
            queue.add({act: 'refused', text: parts.slice(1).join(SEPARATOR)});
        } else if (parts[0] === 'SCANNED') {
            queue.add({act: 'scan', text: parts[1], quantity: 1});
        }
    }

    /** The browser is on its way to another page: an answer that comes now must not call it back, and no push is wanted. */
    function leave() {
        leaving = true;
        clearInterval(heart);
        faces.push.close(settings.push);
    }

    function beat() {
        fetch(settings.beat, {method: 'POST', redirect: 'manual', headers: {'X-Requested-With': 'fetch'}})
            .then(response => {
                at('offline').hidden = true;
                if (leaving) {
                    return null;
                }
                if (response.status === 409 || response.type === 'opaqueredirect') {
                    location.href = settings.start;
                    return null;
                }
                if (!response.ok) {
                    return null; // a fault of one beat is no reason to stop the cashier
                }
                if (!response.headers.get('Content-Type').startsWith('application/json')) {
                    location.reload(); // the login page: the session has ended
                    return null;
                }
                return response.json();
            })
            .then(pulse => {
                if (pulse && (String(pulse.version) !== state().version || pulse.printer !== state().printer)) {
                    look();
                }
            })
            .catch(() => {
                at('offline').hidden = leaving;
            });
    }

    window.ComptoirTill = {answered, noticed};
    new ComptoirScan.ScanRouter(
        {
            gap: Number(settings.gap),
            least: Number(settings.least),
            prefix: settings.prefix || '',
            suffix: settings.suffix
        },
        {scanned, typed, accepts});
    window.addEventListener('keydown', onKey);
    document.addEventListener('click', onClick);
    document.querySelector('.counter').addEventListener('submit', event => event.preventDefault());
    document.querySelectorAll('.keypad, .keys').forEach(keys =>
        keys.addEventListener('pointerdown', event => event.preventDefault()));
    document.getElementById('session').addEventListener('submit', leave);
    const heart = setInterval(beat, BEAT);
    drawn();
    entry.focus();
    queue.start();
}());
