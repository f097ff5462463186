// <elapsed-time since="…">: how long something has lasted, kept current. The server wrote the duration as of its answer.
const MINUTE = 60_000;

class ElapsedTime extends HTMLElement {
  #timer = 0;

  connectedCallback(): void {
    this.#timer = window.setInterval(() => this.#show(), MINUTE / 2);
    this.#show();
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer);
  }

  #show(): void {
    const since = Date.parse(this.getAttribute("since") ?? "");
    if (Number.isNaN(since)) return;
    this.textContent = inWords(Math.max(0, Math.floor((Date.now() - since) / MINUTE)));
  }
}

/** The two greatest units, as the server writes them: 3 d 4 h, 2 h 14 min, 5 min. */
function inWords(minutes: number): string {
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60];
  if (days > 0) return `${days} d ${hours} h`;
  return hours > 0 ? `${hours} h ${rest} min` : `${rest} min`;
}

customElements.define("elapsed-time", ElapsedTime);
