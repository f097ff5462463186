// <time-line> around the list of a record's entries: names each day once, in the reader's zone, and marks what has just
// arrived for as long as a glance takes.
const day = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", year: "numeric" });
const GLANCE = 6_000;

class TimeLine extends HTMLElement {
  #observer = new MutationObserver((changes) => {
    for (const node of changes.flatMap((change) => [...change.addedNodes])) if (node instanceof HTMLElement) this.#arrive(node);
    this.#nameDays();
  });

  connectedCallback(): void {
    this.#nameDays();
    const list = this.querySelector("ol");
    if (list) this.#observer.observe(list, { childList: true });
  }

  disconnectedCallback(): void {
    this.#observer.disconnect();
  }

  #arrive(entry: HTMLElement): void {
    entry.classList.add("arrived");
    setTimeout(() => entry.classList.remove("arrived"), GLANCE);
  }

  #nameDays(): void {
    let last = "";
    for (const entry of this.querySelectorAll<HTMLElement>("ol > li[data-at]")) {
      const name = day.format(new Date(entry.dataset.at ?? ""));
      const heading = entry.querySelector(".day");
      if (heading) heading.textContent = name === last ? "" : name;
      last = name;
    }
  }
}

customElements.define("time-line", TimeLine);
