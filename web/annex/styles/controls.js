// Buttons, chips and fields: quiet boxes with a border that is seen, one accent, and a ring for the keyboard's focus.
export const controls = `
button, input { font: inherit; letter-spacing: inherit; color: inherit; margin: 0; }
button { cursor: pointer; -webkit-tap-highlight-color: transparent; }
:is(:focus-visible, input:focus-within) { outline: 3px solid var(--ink-focus); outline-offset: 2px; border-radius: calc(var(--radius) * 0.5); }
.heading:focus { outline: none; }

.button, .switch {
  display: inline-flex;
  align-items: center;
  gap: 0.5em;
  min-height: calc(var(--unit) * 10);
  padding: calc(var(--unit) * 1.5) calc(var(--unit) * 4);
  border: 1px solid var(--ink-border-strong);
  border-radius: calc(min(var(--radius), var(--unit) * 5) * 0.75);
  background: var(--ink-surface);
  color: var(--ink-accent);
  font-weight: 600;
  text-align: start;
}
.button.small, .switch { min-height: calc(var(--unit) * 8); padding: calc(var(--unit) * 0.75) calc(var(--unit) * 3); font-size: 0.875em; }
.button:hover, .switch:hover, .chip:hover { border-color: var(--ink-accent); background: var(--ink-accent-surface); }
.button[aria-pressed=true] { border-color: var(--ink-accent); background: var(--ink-accent-surface); }
.switch { border-color: transparent; background: none; }
.actions { margin-inline-end: calc(var(--unit) * -3); }

.buttons, .notice-buttons { display: flex; flex-wrap: wrap; gap: calc(var(--unit) * 2); }

.choices { border: 0; margin: 0; padding: 0; min-width: 0; }
.choices legend { padding: 0; font-size: 0.875em; font-weight: 600; margin-block-end: calc(var(--unit) * 1.5); }
.chips { display: flex; flex-wrap: wrap; gap: calc(var(--unit) * 2); }
.chip {
  display: inline-flex;
  align-items: center;
  gap: 0.45em;
  min-height: calc(var(--unit) * 9);
  padding: calc(var(--unit) * 0.75) calc(var(--unit) * 3);
  border: 1px solid var(--ink-border-strong);
  border-radius: calc(var(--unit) * 4.5);
  background: var(--ink-surface);
  font-size: 0.875em;
  text-align: start;
}
.chip .count { color: var(--ink-text-quiet); }
.chip[aria-pressed=true] { border-color: var(--ink-accent); background: var(--ink-accent-surface); color: var(--ink-accent); font-weight: 600; }
.chip[aria-pressed=true] .count { color: inherit; font-weight: 400; }

.field label { display: block; font-size: 0.875em; font-weight: 600; }
.field .hint { margin: 0; max-width: 48em; font-size: 0.875em; color: var(--ink-text-quiet); }
.field input {
  display: block;
  width: 100%;
  max-width: 32em;
  height: calc(var(--unit) * 11);
  margin-block-start: calc(var(--unit) * 1.5);
  padding: 0 calc(var(--unit) * 3);
  border: 1px solid var(--ink-border-strong);
  border-radius: calc(min(var(--radius), var(--unit) * 5) * 0.75);
  background: var(--ink-surface);
  font-size: max(16px, 1em);
}
.field input::placeholder { color: var(--ink-text-quiet); }
.field input[type=date] { max-width: 12em; }
.field input[aria-invalid] { border-color: var(--ink-error); border-width: 2px; }
.field .message { margin: calc(var(--unit) * 1.5) 0 0; font-size: 0.875em; color: var(--ink-error); }
`;
