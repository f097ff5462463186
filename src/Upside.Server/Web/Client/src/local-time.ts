// <local-time> around a <time> that the server wrote in UTC: shows it in the reader's zone. UTC stays on hover.
const date = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" });
const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const zone = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", timeZoneName: "short" });

class LocalTime extends HTMLElement {
  connectedCallback(): void {
    const moment = new Date(this.querySelector("time")?.dateTime ?? "");
    if (Number.isNaN(moment.getTime())) return;
    this.#put(".date", date.format(moment));
    this.#put(".clock", clock.format(moment));
    this.#put(".zone", "");
  }

  #put(part: string, text: string): void {
    const element = this.querySelector(part);
    if (element) element.textContent = text;
  }
}

/** <zone-name>: the zone that the page's times are shown in. */
class ZoneName extends HTMLElement {
  connectedCallback(): void {
    const short = zone.formatToParts(new Date()).find((part) => part.type === "timeZoneName")?.value;
    const name = zone.resolvedOptions().timeZone;
    this.textContent = short === undefined || name === "UTC" ? name : `${name} (${short})`;
  }
}

customElements.define("local-time", LocalTime);
customElements.define("zone-name", ZoneName);
