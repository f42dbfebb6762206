/*
 * Tells a scanner that types like a keyboard from a person, whatever has the focus.
 *
 * A code is a run of characters that come closer together than people type, ended by Enter or Tab (or the pause after
 * it). Where people type, characters reach the field as always; when they turn out to be a code, the field is put back
 * to what it held before the first of them, and the ending key never arrives. Elsewhere characters are kept, and given
 * to `typed` when nothing follows. Times are those of the keyboard's events, so a busy page changes nothing.
 */
(function () {
    'use strict';

    const PATIENCE = 60;

    function ScanRouter(settings, handlers) {
        let run = null;
        let timer = null;

        function editable(element) {
            return element && element.matches
                && element.matches('input:not([type=button]):not([type=submit]):not([type=checkbox]):not([type=radio]), textarea')
                && !element.readOnly && !element.disabled;
        }

        function remember(element) {
            if (!run.fields.some(field => field.element === element)) {
                run.fields.push({
                    element, id: element.id, value: element.value,
                    from: element.selectionStart, to: element.selectionEnd
                });
            }
        }

        function putBack() {
            for (const field of run.fields) {
                let element = field.element;
                let value = field.value;
                if (!element.isConnected) {
                    // drawn anew while the code was being typed: what the server drew holds none of it
                    element = field.id && document.getElementById(field.id);
                    value = element ? element.defaultValue : '';
                }
                if (element && element.value !== value) {
                    element.value = value;
                    element.dispatchEvent(new Event('input', {bubbles: true}));
                }
                if (element && field.from !== null && element === document.activeElement) {
                    element.setSelectionRange(field.from, field.to);
                }
            }
        }

        function code() {
            return settings.prefix && run.text.startsWith(settings.prefix)
                ? run.text.slice(settings.prefix.length)
                : run.text;
        }

        function isCode() {
            if (run.human || (settings.prefix && !run.text.startsWith(settings.prefix))) {
                return false;
            }
            const kind = run.target && run.target.dataset ? run.target.dataset.entry : '';
            if (!settings.prefix && (kind === 'amount' || kind === 'secret') && /^[0-9.,*]{1,7}$/.test(run.text)) {
                return false; // an amount or a quantity, typed fast: no code is that short and all digits
            }
            if (!settings.prefix && kind === 'text' && /[a-z\u00e0-\u00ff]/.test(run.text)) {
                return false; // words
            }
            return code().length >= settings.least;
        }

        function finish() {
            putBack();
            const text = code().toUpperCase();
            run = null;
            handlers.scanned(text);
        }

        function pause() {
            timer = null;
            if (!run) {
                return;
            }
            if (settings.suffix === 'NONE' && isCode()) {
                finish();
            } else if (run.kept) {
                // a late character of a code may still follow: remember where this goes
                const text = run.kept;
                run.kept = '';
                handlers.typed(text, remember);
            }
        }

        function flush() {
            clearTimeout(timer);
            pause();
            run = null;
        }

        function follows(event) {
            const pause = event.timeStamp - run.last;
            return pause >= 0 && pause <= settings.gap;
        }

        function swallow(event) {
            event.preventDefault();
            event.stopImmediatePropagation();
        }

        function ends(key) {
            return key === 'Enter' && settings.suffix !== 'TAB' && settings.suffix !== 'NONE'
                || key === 'Tab' && settings.suffix !== 'ENTER' && settings.suffix !== 'NONE';
        }

        function character(event) {
            if (run && !follows(event)) {
                flush();
            }
            if (!run) {
                run = {text: '', kept: '', fields: [], human: false, target: event.target};
            }
            run.text += event.key;
            run.last = event.timeStamp;
            run.human = run.human || event.repeat;
            if (editable(event.target) && handlers.accepts(event.key, event.target)) {
                remember(event.target);
            } else {
                swallow(event);
                run.kept += event.key;
            }
            clearTimeout(timer);
            timer = setTimeout(pause, settings.gap + PATIENCE);
        }

        function onKey(event) {
            if (event.isComposing) {
                return;
            }
            const within = run && follows(event);
            const control = (event.ctrlKey || event.altKey || event.metaKey) && !event.getModifierState('AltGraph');
            if (control) {
                if (within && event.key.length === 1 && run.text.length > 1) {
                    swallow(event); // a control character inside a code would be a command of the browser
                    run.last = event.timeStamp;
                }
                return;
            }
            if (event.key.length === 1 && event.key !== ' ') {
                character(event);
            } else if (ends(event.key) && within && isCode()) {
                swallow(event);
                clearTimeout(timer);
                finish();
            } else if (!['Shift', 'CapsLock', 'AltGraph', 'Control', 'Alt'].includes(event.key)) {
                flush();
            }
        }

        window.addEventListener('keydown', onKey, true);
    }

    /** What is to be done, in order, one at a time. Scans outlive a reload of the page; keys would mean something else. */
    function CommandQueue(name, send, counted) {
        const RETRY = 1000;
        let waiting = [];
        let busy = false;
        try {
            waiting = JSON.parse(sessionStorage.getItem(name)) || [];
        } catch (unreadable) {
            waiting = [];
        }

        function keep() {
            counted(waiting.length);
            sessionStorage.setItem(name, JSON.stringify(waiting.filter(command => command.act === 'scan')));
        }

        function next() {
            if (!busy && waiting.length > 0) {
                busy = true;
                send(waiting[0]);
            }
        }

        function id() {
            return Array.from(crypto.getRandomValues(new Uint8Array(12)), byte => byte.toString(16).padStart(2, '0')).join('');
        }

        this.add = function (command) {
            waiting.push(Object.assign({id: id()}, command));
            keep();
            next();
        };
        this.answered = function (done) {
            busy = false;
            if (waiting.length > 0 && waiting[0].id === done) {
                waiting.shift();
                keep();
                next();
            } else {
                setTimeout(next, RETRY);
            }
        };
        this.length = () => waiting.length;
        this.start = function () {
            counted(waiting.length);
            next();
        };
    }

    window.ComptoirScan = {ScanRouter, CommandQueue};
}());
