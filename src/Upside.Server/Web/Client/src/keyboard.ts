// Keys for links, buttons and fields: `data-keys="g i"` on an element means that g and then i follow, press or focus it.
// Single keys can be turned off on the page that lists them, for readers who dictate or whose keys press themselves.
const SWITCHED_OFF = "upside keys off";
const SEQUENCE = 1_200;

let begun = "";
let forget = 0;

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target) || localStorage.getItem(SWITCHED_OFF)) return;
  if (document.querySelector("dialog[open]")) return;
  const keys = begun === "" ? event.key : `${begun} ${event.key}`;
  begun = "";
  clearTimeout(forget);
  const element = document.querySelector<HTMLElement>(`[data-keys="${CSS.escape(keys)}"]`);
  if (element) {
    event.preventDefault();
    if (element.matches("input, textarea, select")) element.focus();
    else element.click();
  } else if (document.querySelector(`[data-keys^="${CSS.escape(keys)} "]`)) {
    begun = keys;
    forget = window.setTimeout(() => (begun = ""), SEQUENCE);
  }
});

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio]), textarea, select"));
}

/** <key-switch> around a button: turns the keys off and on in this browser. */
class KeySwitch extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.#show();
    this.addEventListener("click", () => {
      if (localStorage.getItem(SWITCHED_OFF)) localStorage.removeItem(SWITCHED_OFF);
      else localStorage.setItem(SWITCHED_OFF, "yes");
      this.#show();
    });
  }

  #show(): void {
    const button = this.querySelector("button");
    if (button) button.textContent = localStorage.getItem(SWITCHED_OFF) ? "Turn the keys on in this browser" : "Turn the keys off in this browser";
  }
}

customElements.define("key-switch", KeySwitch);
